using System.Globalization;
using Mizan.Generators;

namespace Mizan.Tests.Generator.Server;

/// <summary>Equal sources give equal bytes, whoever compiles them.</summary>
[Category("Generator")]
internal sealed class DeterminismTests
{
    private static readonly string[] Sources =
    [
        TestCompilation.Usings + """
            namespace Shop;
            public enum Size { Small = -1, ILarge }
            public sealed record Item(int Id, decimal Price, Size Size, Dictionary<string, List<Item?>> Parts);
            public static partial class Items
            {
                [Client] public static partial Item Invite(Item item, double factor = -1.5, int offset = -7, decimal price = -0.25m, Size size = Size.Small) => item;
            }
            """,
        TestCompilation.Usings + """
            namespace Shop;
            [Context] public static partial class InitialContext
            {
                [Client] public static partial IReadOnlyList<Item> IItems(int id) => [];
                [Client] public static partial Item? AnItem(int id) => null;
            }
            """,
    ];

    [Test]
    public async Task TwoRunsGiveTheSameBytes()
    {
        var first = await Generate(Sources);
        Assert.That(await Generate(Sources), Is.EqualTo(first));
    }

    [Test]
    public async Task TheOrderOfFilesDoesNotMatter() =>
        Assert.That(await Generate([.. Sources.Reverse()]), Is.EqualTo(await Generate(Sources)));

    [Test]
    public async Task TheCultureDoesNotMatter()
    {
        var expected = await Generate(Sources);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.That($"{-1.5}", Is.EqualTo("\u22121,5"), "The culture has to be one that shows.");
            Assert.That(await Generate(Sources), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public async Task LinesAreShortEndInALineFeedAndHaveNoTrailingBlanks()
    {
        foreach (var (hint, text) in (await new GeneratorDriverHarness(new ServerGenerator()).RunAsync(Sources)).Sources)
        {
            Assert.That(text, Does.Not.Contain('\r').And.EndsWith("\n"), hint);
            foreach (var line in text.Split('\n'))
            {
                Assert.That(line, Has.Length.LessThanOrEqualTo(140), hint);
                Assert.That(line, Is.EqualTo(line.TrimEnd()), hint);
            }
        }
    }

    private static async Task<string> Generate(string[] sources)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()).RunAsync(sources);
        return string.Join('\n', output.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"// {s.Key}\n{s.Value}"));
    }
}
