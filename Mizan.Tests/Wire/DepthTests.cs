using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class DepthTests
{
    [Test]
    public void SixtyFourLevelsAreReadAndWritten()
    {
        var json = Json(64);
        Assert.That(Codec.Write(Codec.Read<Node, NodeCodec>(json), default(NodeCodec)), Is.EqualTo(json));
    }

    [Test]
    public void OneLevelMoreIsNeitherReadNorWritten()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codec.IsMalformed<Node, NodeCodec>(Json(65)));
            Assert.That(() => Codec.Write(Chain(65), default(NodeCodec)), Throws.TypeOf<WireException>().With.Message.Contains("64"));
            Assert.That(() => Codec.Write(Chain(64), default(NodeCodec)), Throws.Nothing);
        }
    }

    [TestCase("[", "]")]
    [TestCase("{\"next\":", "}")]
    [TestCase("{\"other\":", "}")]
    public void WhatIsSkippedCountsAsWell(string open, string close)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codec.IsMalformed<Node, NodeCodec>($"{{\"other\":{Nested(63)}}}"), Is.False);
            Assert.That(Codec.IsMalformed<Node, NodeCodec>($"{{\"other\":{Nested(64)}}}"));
            Assert.That(Codec.IsMalformed<bool, WireBoolean>(Nested(65)));
            Assert.That(Codec.IsMalformed<JsonElement, WireJson>(Nested(65)));
            Assert.That(Codec.IsMalformed<JsonElement, WireJson>(Nested(100_000)));
        }

        string Nested(int depth) => $"{string.Concat(Enumerable.Repeat(open, depth))}0{string.Concat(Enumerable.Repeat(close, depth))}";
    }

    [Test]
    public void ACycleIsRefusedRatherThanWrittenForEver()
    {
        var node = new Node();
        node.Next = new Node { Next = node };
        Assert.That(() => Codec.Write(node, default(NodeCodec)), Throws.TypeOf<WireException>());
    }

    [TestCase(63, 1, true)]
    [TestCase(0, 64, true)]
    [TestCase(64, 0, true)]
    [TestCase(63, 2, false)]
    [TestCase(64, 1, false)]
    [TestCase(0, 65, false)]
    [TestCase(20, 50, false)]
    public void ForeignValuesCountWithTheLevelsAroundThem(int around, int within, bool allowed)
    {
        var json = $"{new string('[', within)}0{new string(']', within)}";
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        using var writer = new WireWriter();
        for (var i = 0; i < around; i++) writer.StartArray();
        void Write() => WireJson.Write(writer, document.RootElement);
        if (allowed) Assert.That(Write, Throws.Nothing);
        else Assert.That(Write, Throws.TypeOf<WireException>());
    }

    [Test]
    public void DepthStartsAnewBehindARefusal()
    {
        using var writer = new WireWriter();
        Assert.That(() => NodeCodec.Write(writer, Chain(65)), Throws.TypeOf<WireException>());
        writer.Truncate(0);
        NodeCodec.Write(writer, Chain(64));
        Assert.That(System.Text.Encoding.UTF8.GetString(writer.Written), Is.EqualTo(Json(64)));
    }

    private static Node Chain(int depth)
    {
        Node? node = null;
        for (var i = 0; i < depth; i++) node = new Node { Next = node };
        return node!;
    }

    private static string Json(int depth) =>
        $"{string.Concat(Enumerable.Repeat("{\"next\":", depth))}null{new string('}', depth)}";
}
