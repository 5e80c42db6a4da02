namespace Mizan.Tests.Kdl;

public sealed class WhiteSpaceTests
{
    private const string Spaces = "\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

    private static IEnumerable<string> All() =>
        [.. Spaces.Select(c => $"{c}"), Spaces, "/**/", "/* /* \n */ */", "\\\n", " \\ /**/ // x\n "];

    [TestCaseSource(nameof(All))]
    public void StandsAnywhereBetweenTokens(string space) => Assert.That(
        KdlText.Canonical("~(~t~)~a~1~(~u~)~2~b~=~(~v~)~3~{~c~;~d~}~;~e".Replace("~", space)),
        Is.EqualTo("(t)a 1 (u)2 b=(v)3 {|    c|    d|}|e"));

    [TestCase("\u180e")]
    [TestCase("\u200b")]
    [TestCase("\u2060")]
    public void OtherBlanksArePartOfNames(string c) => Assert.That(KdlText.Canonical($"a{c}b"), Is.EqualTo($"a{c}b"));

    [TestCase("/*", 1, 1)]
    [TestCase("a /* /* */", 1, 3)]
    [TestCase("a /*/", 1, 3)]
    [TestCase("a */", 1, 4)]
    [TestCase("a /", 1, 3)]
    [TestCase("a \\ 1", 1, 5)]
    [TestCase("a \\ ; b", 1, 5)]
    [TestCase("a\\b", 1, 3)]
    [TestCase("a\\\\", 1, 3)]
    public void IsRefused(string text, int line, int column) => Assert.That(KdlText.Place(text), Is.EqualTo((line, column)));

    [TestCase("a /***/ 1", "a 1")]
    [TestCase("a /*//*/ 1 */ */ 2", "a 2")]
    [TestCase("a // /*\nb", "a|b")]
    [TestCase("a /* // */ 1", "a 1")]
    [TestCase("a \\", "a")]
    [TestCase("a \\ // x", "a")]
    [TestCase("a {b \\\n}", "a {|    b|}")]
    public void IsLeftOut(string text, string expected) => Assert.That(KdlText.Canonical(text), Is.EqualTo(expected));

    [TestCase(";a")]
    [TestCase("a;;")]
    [TestCase("a;\n\n;")]
    public void ASemicolonEndsANodeAndIsNone(string text) =>
        Assert.That(KdlText.Error(text).Reason, Is.EqualTo("Expected the name of a node, found ';'."));
}
