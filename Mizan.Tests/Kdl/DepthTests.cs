using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class DepthTests
{
    private const int Deep = 100_000;

    [TestCase("a { ", 1, 1023, TestName = "Nodes")]
    [TestCase("a{", 1, 512, TestName = "NodesWithoutSpace")]
    [TestCase("/-a {\n", 256, 5, TestName = "NodesThatAreCommentedOut")]
    [TestCase("a /-{\n", 256, 5, TestName = "BlocksThatAreCommentedOut")]
    [TestCase("(t)a 1 b=2 \\\n {", 257, 2, TestName = "NodesWithEntries")]
    public void TooDeepIsRefusedWhereItBecomesSo(string level, int line, int column)
    {
        var error = KdlText.Error(Many(level));
        Assert.That(error.Reason, Is.EqualTo("Nodes are nested more than 256 deep; make the document flatter."));
        Assert.That((error.Line, error.Column), Is.EqualTo((line, column)));
    }

    [Test]
    public void OtherTextMayBeNestedAnyhow()
    {
        Assert.That(KdlText.Canonical(Many("/*") + Many("*/") + "a"), Is.EqualTo("a"));
        Assert.That(KdlText.Error(Many("/*")).Column, Is.EqualTo(1));
        Assert.That(KdlText.Place(Many("(")), Is.EqualTo((1, 2)));
        Assert.That(KdlText.Place(Many("}")), Is.EqualTo((1, 1)));
        Assert.That(KdlText.Place(Many("/-")), Is.EqualTo((1, 3)));
        Assert.That(KdlText.Canonical(Many("a \\\n")), Does.StartWith("a a a"));
    }

    [Test]
    public void AsDeepAsMayBeNeedsLittleStack()
    {
        var failure = "did not run";
        // What a generator may count on: compilers run plug-ins on threads of a megabyte, somewhere down their stack.
        var thread = new Thread(() => failure = GoDeep(), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(failure, Is.Empty);
    }

    [Test]
    public void WhatWouldBeTooDeepToReadIsNotWritten()
    {
        Assert.That(() => KdlWriter.Write(KdlText.Document(Nested(KdlReader.MaxDepth + 1))), Throws.ArgumentException);
        Assert.That(() => KdlWriter.Write(KdlText.Document(Nested(KdlReader.MaxDepth + 1)), KdlForm.Canonical), Throws.ArgumentException);
        Assert.That(() => KdlWriter.Write(KdlText.Document(Nested(Deep))), Throws.ArgumentException);
    }

    private static string GoDeep()
    {
        var document = KdlText.Document(Nested(KdlReader.MaxDepth));
        foreach (var form in Enum.GetValues<KdlForm>())
        {
            var read = KdlReader.Read(KdlWriter.Write(document, form));
            if (!read.Equals(document) || read.GetHashCode() != document.GetHashCode()) return "not equal";
        }
        return "";
    }

    private static KdlNode Nested(int depth)
    {
        var node = new KdlNode("a");
        for (var i = 1; i < depth; i++) node = new KdlNode("a") { Children = new([node]) };
        return node;
    }

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, Deep));
}
