namespace Mizan.Tests.Ir;

/// <summary>The examples of docs/ir.md are what the build would write, byte for byte.</summary>
internal sealed class IrExampleTests
{
    private const string Open = "```kdl\n";
    private const string Close = "```";

    private static IEnumerable<TestCaseData> Examples()
    {
        var parts = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ir.md")).ReplaceLineEndings("\n").Split(Open);
        for (var i = 1; i < parts.Length; i++)
        {
            yield return new TestCaseData(parts[i][..parts[i].IndexOf(Close, StringComparison.Ordinal)]).SetName($"ir.md, example {i}");
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void AnExampleIsReadAndWrittenAsItStands(string text) => Assert.That(IrText.Write(IrText.Read(text)), Is.EqualTo(text));

    [Test]
    public void EveryNodeAndPropertyIsInAnExample()
    {
        var all = string.Concat(Examples().Select(e => (string)e.Arguments[0]!));
        var missing = typeof(Mizan.Generators.Ir.IrNodeShape).GetFields()
            .Select(f => (Mizan.Generators.Ir.IrNodeShape)f.GetValue(null)!)
            .SelectMany(shape => shape.Properties.Select(p => p + "=").Concat(shape.Children))
            .Distinct()
            .Where(word => !all.Contains(word, StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }
}
