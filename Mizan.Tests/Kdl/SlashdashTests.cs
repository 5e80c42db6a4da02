namespace Mizan.Tests.Kdl;

public sealed class SlashdashTests
{
    [TestCase("/-a 1\nb", "b")]
    [TestCase("/- (t)a (t)1 b=2 { c }\nb", "b")]
    [TestCase("/-\n\n// x\n/* y */ \\\na\nb", "b")]
    [TestCase("/-a; b", "b")]
    [TestCase("a { /-b; c }", "a {|    c|}")]
    [TestCase("a { /-b { c }\n /-d }", "a")]
    [TestCase("a /-1 2", "a 2")]
    [TestCase("a/-1/-2 3", "a 3")]
    [TestCase("a /-\n1 2", "a 2")]
    [TestCase("a /- // x\n1 2", "a 2")]
    [TestCase("a /-(t)1 2", "a 2")]
    [TestCase("a /-b=1 2", "a 2")]
    [TestCase("a /-b = (t)1 2", "a 2")]
    [TestCase("a b=1 /-b=2", "a b=1")]
    [TestCase("a /-\"x\" \"y\"", "a y")]
    [TestCase("a /-{ b }", "a")]
    [TestCase("a /-{ b } { c } /-{ d }", "a {|    c|}")]
    [TestCase("a/-{}/-{}{c}/-{}/-{}", "a {|    c|}")]
    [TestCase("a /-{ b { c /-1 } /-{ } }", "a")]
    [TestCase("a /- \\\n { b }\nc", "a|c")]
    [TestCase("/-a /-1 /-{ b } { c }", "")]
    [TestCase("a \\\n/-1 \\\n2", "a 2")]
    public void TakesOut(string text, string expected) => Assert.That(KdlText.Canonical(text), Is.EqualTo(expected));

    [TestCase("/-", 1, 3)]
    [TestCase("a /-", 1, 5)]
    [TestCase("a /-;", 1, 5)]
    [TestCase("a { /- }", 1, 8)]
    [TestCase("a /-{ b /- }", 1, 12)]
    [TestCase("/-{}", 1, 3)]
    [TestCase("/-/-a", 1, 3)]
    [TestCase("a /- /-1", 1, 6)]
    [TestCase("a /-)", 1, 5)]
    [TestCase("a b=/-1", 1, 5)]
    [TestCase("a b/-=1", 1, 6)]
    [TestCase("a (t)/-1", 1, 6)]
    [TestCase("(t)/-a", 1, 4)]
    [TestCase("(/-t)a", 1, 2)]
    [TestCase("a /-{} 1", 1, 8)]
    [TestCase("a /-{} /-1", 1, 8)]
    [TestCase("a {} /-1", 1, 6)]
    [TestCase("a {} {}", 1, 6)]
    [TestCase("a /-1\"x\"", 1, 6)]
    [TestCase("a /-0x", 1, 5)]
    [TestCase("/-a 1.", 1, 5)]
    public void IsRefused(string text, int line, int column) => Assert.That(KdlText.Place(text), Is.EqualTo((line, column)));

    [Test]
    public void TheVersionMarkerIsOne() => Assert.That(KdlText.Canonical("/- kdl-version 2\na"), Is.EqualTo("a"));
}
