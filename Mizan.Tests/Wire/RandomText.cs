using System.Text;

namespace Mizan.Tests.Wire;

/// <summary>Texts that are nearly numbers, times and other scalars.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "0", "1", "9", "12", "59", "60", "23", "24", "2020", "31", "-", "-", ":", ":", ":", ".", "T", "Z", "+", "e", "E", " ", "a", "F",
        "x", "=", "/", "é", "00", "0000001", "9999999", "+02:00", "10:11:12", "2020-01-01", "abcdef01-2345-6789", "-abcd-ef0123456789",
        "AAAA", "AB==",
    ];

    private static readonly string[] Escapes = ["\\u0031", "\\u0000", "\\/", "\\ud83d", "\\n", "\\u002d"];

    public static string Plain(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 8); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    public static string Json(Random random)
    {
        var text = Plain(random);
        if (random.Next(4) == 0) text = text.Insert(random.Next(text.Length), Escapes[random.Next(Escapes.Length)]);
        return random.Next(3) == 0 ? text : $"\"{text}\"";
    }
}
