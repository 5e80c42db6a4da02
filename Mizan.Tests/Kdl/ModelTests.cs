using Mizan.Generators.Kdl;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Kdl;

public sealed class ModelTests
{
    private const string Text = """
        field "id" 5 type="int32" optional=#true min=-3 max=0x10 big=9999999999 half=0.5
          other \
            key=12
        """;

    [Test]
    public void TheModelHoldsDataThatIsComparedByValue() => ModelShape.AssertHoldsData(typeof(KdlDocument));

    [Test]
    public void EqualityLooksAtEverythingButPlaces()
    {
        const string One = "(t)a 1 (u)\"x\" b=#true { c #null; d }";
        Assert.That(KdlReader.Read("\n\n  (t)a  1 (u)x /* */ b=#true {\nc #null\nd\n}"), Is.EqualTo(KdlReader.Read(One)));
        Assert.That(KdlReader.Read(One + "\n").GetHashCode(), Is.EqualTo(KdlReader.Read($"\n{One}").GetHashCode()));
        string[] others =
        [
            "a 1 (u)x b=#true { c #null; d }", "(t)e 1 (u)x b=#true { c #null; d }", "(t)a 2 (u)x b=#true { c #null; d }",
            "(t)a 1 (v)x b=#true { c #null; d }", "(t)a 1 (u)y b=#true { c #null; d }", "(t)a 1 (u)x e=#true { c #null; d }",
            "(t)a 1 (u)x b=#false { c #null; d }", "(t)a 1 (u)x b=#true { c #true; d }", "(t)a 1 (u)x b=#true { d; c #null }",
            "(t)a (u)x 1 b=#true { c #null; d }", "(t)a 1 (u)x b=#true", One + "\n" + One, "",
        ];
        foreach (var other in others) Assert.That(KdlReader.Read(other), Is.Not.EqualTo(KdlReader.Read(One)), other);
        Assert.That(KdlReader.Read("a b=1 c=2"), Is.Not.EqualTo(KdlReader.Read("a c=2 b=1")));
        Assert.That(KdlReader.Read("a 16"), Is.Not.EqualTo(KdlReader.Read("a 0x10")));
        Assert.That(KdlReader.Read("a {}"), Is.EqualTo(KdlReader.Read("a")));
    }

    [Test]
    public void PlacesAreKept()
    {
        var nodes = KdlReader.Read(Text).Nodes;
        Assert.That(Place(nodes[0].Position), Is.EqualTo((1, 1)));
        Assert.That(Place(nodes[0].Arguments[1].Position), Is.EqualTo((1, 12)));
        Assert.That(Place(nodes[0].Property("type")!.Position), Is.EqualTo((1, 19)));
        Assert.That(Place(nodes[1].Position), Is.EqualTo((2, 3)));
        Assert.That(Place(nodes[1].Property("key")!.Position), Is.EqualTo((3, 9)));
        Assert.That(Place(KdlReader.Read("a {\n\n (t)b (u)1 }").Nodes[0].Children[0].Position), Is.EqualTo((3, 2)));
        Assert.That(Place(KdlReader.Read("a {\n\n (t)b (u)1 }").Nodes[0].Children[0].Arguments[0].Position), Is.EqualTo((3, 7)));
    }

    [Test]
    public void ValuesAreHadByTheirKind()
    {
        var node = KdlReader.Read(Text).Nodes[0];
        Assert.That(node.StringArgument(0), Is.EqualTo("id"));
        Assert.That(node.Int32Argument(1), Is.EqualTo(5));
        Assert.That(node.StringProperty("type"), Is.EqualTo("int32"));
        Assert.That(node.BooleanProperty("optional"), Is.True);
        Assert.That(node.Int32Property("min"), Is.EqualTo(-3));
        Assert.That(node.Int32Property("max"), Is.EqualTo(16));
    }

    [Test]
    public void WhatIsMissingIsNull()
    {
        var node = KdlReader.Read("a").Nodes[0];
        Assert.That(node.Argument(0), Is.Null);
        Assert.That(node.StringArgument(0), Is.Null);
        Assert.That(node.Int32Argument(0), Is.Null);
        Assert.That(node.Property("b"), Is.Null);
        Assert.That(node.StringProperty("b"), Is.Null);
        Assert.That(node.BooleanProperty("b"), Is.Null);
        Assert.That(node.Int32Property("b"), Is.Null);
    }

    [Test]
    public void WhatIsOfAnotherKindIsRefusedAtItsPlace()
    {
        var node = KdlReader.Read(Text).Nodes[0];
        const string Int32 = "an integer from -2147483648 to 2147483647";
        Expect(() => node.StringArgument(1), "Line 1, column 12: 'argument 2' of 'field' must be a string in quotes, not 5.");
        Expect(() => node.Int32Argument(0), $"Line 1, column 7: 'argument 1' of 'field' must be {Int32}, not a string.");
        Expect(() => node.StringProperty("optional"), "Line 1, column 36: 'optional' of 'field' must be a string in quotes, not #true.");
        Expect(() => node.BooleanProperty("type"), "Line 1, column 19: 'type' of 'field' must be #true or #false, not a string.");
        Expect(() => node.Int32Property("big"), $"Line 1, column 62: 'big' of 'field' must be {Int32}, not 9999999999.");
        Expect(() => node.Int32Property("half"), $"Line 1, column 78: 'half' of 'field' must be {Int32}, not 0.5.");
    }

    [Test]
    public void WhatWasNotReadIsRefusedWithoutAPlace()
    {
        var node = new KdlNode("a") { Properties = new([new("b", new KdlNull())]) };
        var error = Assert.Throws<KdlException>(() => node.StringProperty("b"))!;
        Assert.That((error.Line, error.Message), Is.EqualTo((0, "'b' of 'a' must be a string in quotes, not #null.")));
    }

    private static void Expect(Func<object?> read, string message) =>
        Assert.That(Assert.Throws<KdlException>(() => read())!.Message, Is.EqualTo(message));

    private static (int Line, int Column) Place(KdlPosition position) => (position.Line, position.Column);
}
