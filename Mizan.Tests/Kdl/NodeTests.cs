using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class NodeTests
{
    [TestCase("a b=1 c=2 b=3", "a b=3 c=2")]
    [TestCase("a \"b\"=1 b=2 #\"b\"#=3", "a b=3")]
    [TestCase("a b = 1 c =2 d= 3", "a b=1 c=2 d=3")]
    [TestCase("a \"b\" =1", "a b=1")]
    [TestCase("a b c=1", "a b c=1")]
    [TestCase("a b=c d", "a d b=c")]
    [TestCase("\"a b\" \"c d\"=1", "\"a b\" \"c d\"=1")]
    [TestCase("a{}", "a")]
    [TestCase("a{b;c}", "a {|    b|    c|}")]
    [TestCase("a {b} ;c", "a {|    b|}|c")]
    [TestCase("a {b}// x\nc", "a {|    b|}|c")]
    [TestCase("a { b { c } }", "a {|    b {|        c|    }|}")]
    public void IsRead(string text, string expected) => Assert.That(KdlText.Canonical(text), Is.EqualTo(expected));

    [Test]
    public void OfRepeatedPropertiesTheLastStaysWhereItStands()
    {
        var properties = Enumerable.Range(0, 30).Select(i => $"p{i % 13}={i}");
        var read = KdlReader.Read("a " + string.Join(' ', properties)).Nodes[0].Properties;
        Assert.That(read.Select(property => $"{property.Name}={((KdlNumber)property.Value).Text}"), Is.EqualTo(properties.Skip(17)));
        read = KdlReader.Read("a b=1 c=2 b=3").Nodes[0].Properties;
        Assert.That(read.Select(property => property.Name), Is.EqualTo(new[] { "c", "b" }));
    }

    [TestCase("a)", 1, 2, "Expected a space or the end of the node, found ')'; a string with this character stands in quotes.")]
    [TestCase("a [1]", 1, 3, "Expected an argument, a property, '{' or the end of the node, found '['.")]
    [TestCase("a b=", 1, 5, "Expected the value of the property behind '=', found the end of the document.")]
    [TestCase("a b=\n1", 1, 5, "Expected the value of the property behind '=', found the end of the line.")]
    [TestCase("a=1", 1, 2, "No name of a property stands in front of this '='; it is a string without annotation.")]
    [TestCase("a b=c=d", 1, 6, "No name of a property stands in front of this '='; it is a string without annotation.")]
    [TestCase("a 1=2", 1, 4, "No name of a property stands in front of this '='; it is a string without annotation.")]
    [TestCase("a (t)b=2", 1, 7, "No name of a property stands in front of this '='; it is a string without annotation.")]
    [TestCase("a \"b\"c", 1, 6, "Expected a space or the end of the node, found 'c'; put a space in front of it.")]
    [TestCase("a r\"c\"", 1, 4,
        "Expected a space, found '\"'; a raw string is written #\"…\"#, any other string with quotes or '#' within quotes.")]
    [TestCase("a true", 1, 3, "'true' alone is ambiguous; write #true for the value, \"true\" for the string.")]
    [TestCase("a 1.2.3", 1, 3, "'1.2.3' is no number such as 12, 0.5, 1e-3 or 0xff; a string that begins like one stands in quotes.")]
    [TestCase("a #yes", 1, 3,
        "Expected #true, #false, #null, #inf, #-inf, #nan or a raw string #\"…\"#; any other text with '#' stands in quotes.")]
    [TestCase("1 a", 1, 1, "Expected the name of a node, found 1; a name that is no word stands in quotes.")]
    [TestCase("(t) #true", 1, 5, "Expected the name of a node, found #true; a name that is no word stands in quotes.")]
    [TestCase("(1)a", 1, 2, "Expected the name of a type between '(' and ')', found 1; a name that is no word stands in quotes.")]
    [TestCase("(t u)a", 1, 4, "Expected ')' behind the name of a type, found 'u'.")]
    [TestCase("a (t)", 1, 6, "Expected the value that the type annotation belongs to, found the end of the document.")]
    [TestCase("a 😀😀=😀 (", 1, 12, "Expected the name of a type between '(' and ')', found the end of the document.")]
    [TestCase("{ a }", 1, 1, "Expected the name of a node, found '{'.")]
    [TestCase("a\n}", 2, 1, "No '{' is open that this '}' could close; take it out.")]
    [TestCase("a {\n b {\n", 2, 4, "This '{' is not closed; write '}' behind the last child.")]
    [TestCase("a { } b", 1, 7, "A node ends with its children; put a new line or ';' behind the '}'.")]
    [TestCase("a {} {}", 1, 6, "A node has one block of children; move these into the first, or put '/-' in front.")]
    [TestCase("a \"\\/\"", 1, 5, "Expected one of n r t b f s \\ \" or u{…} behind '\\', found '/'; a '\\' itself is written \\\\.")]
    [TestCase("a \"\\u{}\"", 1, 7, "Expected 1 to 6 hexadecimal digits and '}' behind '\\u{', found '}'.")]
    [TestCase("a \"\\u{d800}\"", 1, 4, "U+D800 is no character; use one up to U+10FFFF that is no surrogate.")]
    [TestCase("a \"x\\", 1, 6,
        "Expected one of n r t b f s \\ \" or u{…} behind '\\', found the end of the document; a '\\' itself is written \\\\.")]
    [TestCase("a \"x", 1, 3, "This string is not closed on its line; write \", or three quotes at both ends for several lines.")]
    [TestCase("a ##\"x\"#", 1, 3, "This string is not closed on its line; write \"##, or three quotes at both ends for several lines.")]
    [TestCase("a #\"\"\"\nx\"\"\"", 1, 3, "This string is not closed; write \"\"\"# on a line of its own.")]
    public void IsRefused(string text, int line, int column, string reason)
    {
        var error = KdlText.Error(text);
        Assert.That((error.Line, error.Column, error.Reason), Is.EqualTo((line, column, reason)));
        Assert.That(error.Message, Is.EqualTo($"Line {line}, column {column}: {reason}"));
    }

    [Test]
    public void MessagesDoNotRepeatWholeDocuments()
    {
        var error = KdlText.Error($"a 1.{new string('x', 1_000_000)}");
        Assert.That(error.Message, Has.Length.LessThan(300));
        Assert.That(KdlText.Error($"a {new string('#', 1_000_000)}\"x").Message, Has.Length.LessThan(300));
        Assert.That(KdlText.Error($"{new string('1', 1_000_000)}").Message, Has.Length.LessThan(300));
    }
}
