using System.Text;
using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Tests.Kdl;

/// <summary>Documents with texts and numbers that are hard to write.</summary>
internal static class RandomDocument
{
    private static readonly string[] Pieces =
    [
        "a", "b", "node", "-", "+", ".", "1", "0x", "true", "inf", "nan", "null", "_", "r", "é", "😀", "\\u{41}", "\\n",
        "\"", "\"\"\"", "#", "\\", "/", "/-", "//", "/*", "*/", "{", "}", "(", ")", "[", "]", ";", "=",
        " ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\b", "\0", "\u007f", "\u0085", "\u00a0", "\u200e", "\u2028",
        "\u2029", "\u202e", "\u3000", "\ufeff", "\uffff",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-12", "0.0", "1.50", "1E+10", "-2.5E-400", "0xff", "-0o17", "0b0", "123456789012345678901234567890",
    ];

    public static KdlDocument Next(Random random) => new(Nodes(random, depth: 1));

    private static EquatableArray<KdlNode> Nodes(Random random, int depth) =>
        Several(random, 5 - depth, () => new KdlNode(Text(random))
        {
            Annotation = Annotation(random),
            Arguments = Several(random, 4, () => Value(random)),
            Properties = Several(random, 4, () => new KdlProperty(Text(random), Value(random)))
                .GroupBy(property => property.Name).Select(group => group.First()).ToEquatableArray(),
            Children = Nodes(random, depth + 1),
        });

    private static KdlValue Value(Random random)
    {
        KdlValue value = random.Next(8) switch
        {
            0 => new KdlBoolean(random.Next(2) == 0),
            1 => new KdlNull(),
            2 => KdlNumber.TryParse(Numbers[random.Next(Numbers.Length)])!,
            3 => KdlNumber.From(random.NextInt64(long.MinValue, long.MaxValue)),
            4 => random.Next(3) switch { 0 => KdlNumber.NaN, 1 => KdlNumber.Infinity, _ => KdlNumber.NegativeInfinity },
            _ => new KdlString(Text(random)),
        };
        return value with { Annotation = Annotation(random) };
    }

    private static string? Annotation(Random random) => random.Next(4) == 0 ? Text(random) : null;

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(4); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static EquatableArray<T> Several<T>(Random random, int most, Func<T> next)
        where T : IEquatable<T> => Enumerable.Range(0, random.Next(Math.Max(1, most + 1))).Select(_ => next()).ToEquatableArray();
}
