namespace Mizan.Tests.Kdl;

public sealed class StringTests
{
    [TestCase("""a "\n\r\t\b\f\s\\\"" """, "\n\r\t\b\f \\\"")]
    [TestCase("""a "x\   y" """, "xy")]
    [TestCase("a \"tab\tand\u00a0space\"", "tab\tand\u00a0space")]
    [TestCase("""a "" """, "")]
    [TestCase("""a ""/- "" """, "")]
    [TestCase("""a #""# """, "")]
    [TestCase("""a #"\n""# """, "\\n\"")]
    [TestCase("""a ###"a"#b"##c"### """, "a\"#b\"##c")]
    public void OneLine(string text, string expected) => Assert.That(KdlText.Argument(text), Is.EqualTo(expected));

    // Not a case: runners lose those whose names hold such characters.
    [Test]
    public void CodePoints() => Assert.That(KdlText.Argument("""a "\u{1}\u{01F600}\u{fFfD}" """), Is.EqualTo("\u0001😀\ufffd"));

    [TestCase("\n    foo\n  bar\n  ", "  foo\nbar")]
    [TestCase("\n", "")]
    [TestCase("\n \t", "")]
    [TestCase("\n\n", "")]
    [TestCase("\n\n\n", "\n")]
    [TestCase("\n \n\t\n  ", "\n")]
    [TestCase("\n  a\n\t\n  b\n  ", "a\n\nb")]
    [TestCase("\n  \"\n  \"\"x\"\n  ", "\"\n\"\"x\"")]
    [TestCase("\n\ta\n\t b\n\t", "a\n b")]
    public void Lines(string content, string expected)
    {
        Assert.That(KdlText.Argument($"a \"\"\"{content}\"\"\""), Is.EqualTo(expected));
        Assert.That(KdlText.Argument($"a #\"\"\"{content}\"\"\"#"), Is.EqualTo(expected));
    }

    [TestCase("\n  a \\\n     b\n  ", "a b")]
    [TestCase("\n  foo \\\nbar\n  baz\n  \\   ", "foo bar\nbaz")]
    [TestCase("\n  \\\n  a\n  ", "a")]
    [TestCase("\n\\\n  a\n", "a")]
    [TestCase("\n  \\s\\t\n  ", " \t")]
    [TestCase("\n  \\\"\"\"\n  ", "\"\"\"")]
    [TestCase("\n  \\n\n  ", "\n")]
    [TestCase("\n  a\\\\\n  ", "a\\")]
    public void LinesWithEscapes(string content, string expected) =>
        Assert.That(KdlText.Argument($"a \"\"\"{content}\"\"\""), Is.EqualTo(expected));

    [TestCase("\n  \\   \n  a\n  ", "\\   \na")]
    [TestCase("\n  a\\\n  ", "a\\")]
    [TestCase("\n  \"\"\"\n  \"\"\"\"\n  \"\"\"##\n", "  \"\"\"\n  \"\"\"\"\n  \"\"\"##")]
    public void RawLines(string content, string expected) =>
        Assert.That(KdlText.Argument($"a ###\"\"\"{content}\"\"\"###"), Is.EqualTo(expected));

    [TestCase("\n  a\n b\n  ", 3, 1, TestName = "LessIndent")]
    [TestCase("\n  a\n\t b\n  ", 3, 1, TestName = "OtherIndent")]
    [TestCase("\n\\s a\n  ", 2, 1, TestName = "EscapedIndent")]
    [TestCase("\n  a\n  \\s", 3, 1, TestName = "AnEscapeInTheClosingLine")]
    [TestCase("\n  a\n  b", 3, 1, TestName = "TextInTheClosingLine")]
    [TestCase("\n  a\\\n  ", 2, 1, TestName = "AnEscapedClosingLine")]
    [TestCase("a\n", 1, 6, TestName = "TextInTheFirstLine")]
    [TestCase(" \n", 1, 6, TestName = "SpaceInTheFirstLine")]
    [TestCase("\\\n\n", 1, 6, TestName = "AnEscapeInTheFirstLine")]
    [TestCase("\n  a\\q\n  ", 2, 5, TestName = "NoEscape")]
    public void LinesAreRefused(string content, int line, int column) =>
        Assert.That(KdlText.Place($"a \"\"\"{content}\"\"\""), Is.EqualTo((line, column)));

    [TestCase("true")]
    [TestCase("false")]
    [TestCase("null")]
    [TestCase("inf")]
    [TestCase("-inf")]
    [TestCase("nan")]
    [TestCase("0a")]
    [TestCase("+0a")]
    [TestCase("-.5")]
    [TestCase(".5")]
    [TestCase("+.0x")]
    [TestCase("#true-ish")]
    [TestCase("#TRUE")]
    [TestCase("##true")]
    [TestCase("#")]
    [TestCase("#+inf")]
    public void IsNoStringWithoutQuotes(string text)
    {
        Assert.That(KdlText.Place($"a {text}"), Is.EqualTo((1, 3)));
        Assert.That(KdlText.Place(text), Is.EqualTo((1, 1)));
        Assert.That(KdlText.Place($"a {text}=1"), Is.EqualTo((1, 3)));
        Assert.That(KdlText.Place($"a ({text})1"), Is.EqualTo((1, 4)));
        Assert.That(KdlText.Argument($"a \"{text}\""), Is.EqualTo(text));
    }

    [TestCase("True")]
    [TestCase("+inf")]
    [TestCase("--")]
    [TestCase("-")]
    [TestCase("-a1")]
    [TestCase("-.a")]
    [TestCase("+.")]
    [TestCase(".")]
    [TestCase("..5")]
    [TestCase("-+5")]
    [TestCase("_1")]
    [TestCase("r")]
    [TestCase("a<b>,!?'*&|~`$%^@:-")]
    [TestCase("é😀\u200b")]
    [TestCase("infinite")]
    [TestCase("nan-")]
    public void IsAStringWithoutQuotes(string text)
    {
        Assert.That(KdlText.Argument($"a {text}"), Is.EqualTo(text));
        var everywhere = $"({text}){text} ({text}){text} {text}={text}";
        Assert.That(KdlText.Canonical(everywhere), Is.EqualTo(everywhere));
    }
}
