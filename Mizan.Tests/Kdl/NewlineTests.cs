using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class NewlineTests
{
    private static readonly string[] Newlines = ["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"];

    [TestCaseSource(nameof(Newlines))]
    public void ItEndsANode(string newline) => Assert.That(KdlText.Canonical($"a 1{newline}b{newline}{newline}c"), Is.EqualTo("a 1|b|c"));

    [TestCaseSource(nameof(Newlines))]
    public void ItEndsAComment(string newline) => Assert.That(KdlText.Canonical($"a 1 // 2{newline}b"), Is.EqualTo("a 1|b"));

    [TestCaseSource(nameof(Newlines))]
    public void ABackslashContinuesOverOneOfThem(string newline)
    {
        Assert.That(KdlText.Canonical($"a \\{newline}1{newline}b"), Is.EqualTo("a 1|b"));
        Assert.That(KdlText.Canonical($"a \\ // x{newline}1{newline}b"), Is.EqualTo("a 1|b"));
        Assert.That(KdlText.Canonical($"a \\{newline}{newline}b"), Is.EqualTo("a|b"));
    }

    [TestCaseSource(nameof(Newlines))]
    public void ItIsALineFeedWithinAStringOfLines(string newline)
    {
        var text = $"\"\"\"{newline}  x{newline}{newline}  y\\n{newline}  \"\"\"";
        Assert.That(KdlText.Argument($"a {text}"), Is.EqualTo("x\n\ny\n"));
        Assert.That(KdlText.Argument($"a #{text}#"), Is.EqualTo("x\n\ny\\n"));
    }

    [TestCaseSource(nameof(Newlines))]
    public void ItIsLeftOutBehindABackslash(string newline) =>
        Assert.That(KdlText.Argument($"a \"x\\ {newline}\t{newline} y\""), Is.EqualTo("xy"));

    [TestCaseSource(nameof(Newlines))]
    public void ItMayNotStandBetweenQuotes(string newline)
    {
        Assert.That(KdlText.Place($"a \"x{newline}y\""), Is.EqualTo((1, 3)));
        Assert.That(KdlText.Place($"a #\"x{newline}y\"#"), Is.EqualTo((1, 3)));
    }

    [TestCaseSource(nameof(Newlines))]
    public void ItCountsAsALine(string newline)
    {
        Assert.That(KdlText.Place($"a{newline}b /*{newline}*/ \"\"\"{newline}\"\"\"{newline}c \\{newline}  )"), Is.EqualTo((6, 3)));
        Assert.That(KdlReader.Read($"a{newline} b").Nodes[1].Position.Line, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Newlines))]
    public void ItIsWrittenAsAnEscape(string newline)
    {
        var document = KdlText.Document(new KdlNode(newline) { Arguments = new([new KdlString(newline)]) });
        var text = KdlWriter.Write(document);
        Assert.That(text.Split('\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'), Has.Length.EqualTo(3));
        Assert.That(KdlReader.Read(text), Is.EqualTo(document));
    }

    [Test]
    public void CarriageReturnsAndLineFeedsPairUp() =>
        Assert.That(KdlText.Argument("a \"\"\"\r\nx\r\r\ny\n\rz\r\n\"\"\""), Is.EqualTo("x\n\ny\n\nz"));
}
