using System.Text;
using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

/// <summary>Documents of millions of characters. Work that grows with the square of the length would not come to an end.</summary>
public sealed class SizeTests
{
    private const int Length = 2_000_000;

    [TestCase("a\n", TestName = "Nodes")]
    [TestCase("a;", TestName = "NodesOnOneLine")]
    [TestCase("\n", TestName = "EmptyLines")]
    [TestCase("\r\n", TestName = "EmptyLinesOfOthers")]
    [TestCase("// x\n", TestName = "LineComments")]
    [TestCase("/* x */", TestName = "BlockComments")]
    [TestCase("/**/\\\n", TestName = "Continuations")]
    [TestCase("/-a {b}\n", TestName = "NodesThatAreCommentedOut")]
    [TestCase("(t)a{b{c{d{e}}}}\n", TestName = "Blocks")]
    public void Repeated(string text) => ReadAndWrite(Fill("", text, ""));

    [TestCase("a", " 1", "", TestName = "Arguments")]
    [TestCase("a", " b=1", "", TestName = "OnePropertyAgainAndAgain")]
    [TestCase("a", " b =1", "", TestName = "PropertiesWithSpace")]
    [TestCase("a ", "b \\\n", "", TestName = "ArgumentsOnLines")]
    [TestCase("a ", "/-1 ", "", TestName = "ArgumentsThatAreCommentedOut")]
    [TestCase("a ", "/-{}", "", TestName = "BlocksThatAreCommentedOut")]
    [TestCase("a", "b", "", TestName = "Name")]
    [TestCase("a ", "1", "", TestName = "Digits")]
    [TestCase("a 0", "0", "1", TestName = "Zeros")]
    [TestCase("a 0x", "f", "", TestName = "HexadecimalDigits")]
    [TestCase("a 1", "_", "", TestName = "Underscores")]
    [TestCase("a \"", "x", "\"", TestName = "Text")]
    [TestCase("a \"", "\\n", "\"", TestName = "Escapes")]
    [TestCase("a \"", "\\ \n ", "\"", TestName = "EscapedSpace")]
    [TestCase("a \"\"\"\n", "  x\n", "  \"\"\"", TestName = "Lines")]
    [TestCase("a \"\"\"\n", "\n", "\"\"\"", TestName = "LinesWithoutText")]
    [TestCase("a \"\"\"\n", "\"\"x\n", "\"\"\"", TestName = "Quotes")]
    [TestCase("a ##\"", "\"#", "\"##", TestName = "RawStringThatNearlyEnds")]
    [TestCase("a ##\"\"\"\n", "\"\"\"#", "\n\"\"\"##", TestName = "RawLinesThatNearlyEnd")]
    [TestCase("a ##\"\"\"\n", "\"", "\n\"\"\"##", TestName = "RawQuotes")]
    [TestCase("a", "\\\n", "b", TestName = "ContinuationsOfOneNode")]
    [TestCase("a {", "b{};", "}", TestName = "BlocksWithoutNodes")]
    public void Within(string head, string text, string tail) => ReadAndWrite(Fill(head, text, tail));

    [TestCase("", "/*", "", TestName = "OpenComments")]
    [TestCase("", "/*/", "", TestName = "CommentsThatNearlyEnd")]
    [TestCase("a ", "#", "", TestName = "Hashes")]
    [TestCase("a \"", "x", "", TestName = "OpenText")]
    [TestCase("a \"\"\"\n", "x\n", "", TestName = "OpenLines")]
    [TestCase("a #\"\"\"\n", "\"\"\"\n", "", TestName = "OpenRawLines")]
    [TestCase("a \"\"\"\n", "  x\n", " x\n  \"\"\"", TestName = "LinesOfWhichTheLastLacksIndent")]
    public void Refused(string head, string text, string tail) =>
        Assert.That(() => KdlReader.Read(Fill(head, text, tail)), Throws.TypeOf<KdlException>());

    [Test]
    public void AFileOfTenMegabytes() => ReadAndWrite(
        Fill("", "struct \"card\" doc=\"A card.\" {\n    field \"labels\" type=\"list\" { item type=\"string\" }\n}\n\n", "", 10_000_000));

    [Test]
    public void PropertiesOfManyNames()
    {
        var text = new StringBuilder("a");
        for (var i = 0; text.Length < Length; i++) text.Append(" p").Append(i).Append("=1 p").Append(i).Append("=2");
        ReadAndWrite(text.ToString());
    }

    [Test]
    public void TwiceTheTextTakesTwiceTheMemory()
    {
        var half = Fill("", "field \"id\" type=\"int32\" min=1 { item type=\"string\" } // x\n", "")[..(Length / 2)];
        half = half[..(half.LastIndexOf('\n') + 1)];
        Assert.That(Allocated(half + half), Is.InRange(1.8 * Allocated(half), 2.3 * Allocated(half)));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        KdlWriter.Write(KdlReader.Read(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Fill(string head, string text, string tail, int length = Length)
    {
        var filled = new StringBuilder(head, length + head.Length + text.Length + tail.Length);
        while (filled.Length < length) filled.Append(text);
        return filled.Append(tail).ToString();
    }

    private static void ReadAndWrite(string text)
    {
        var document = KdlReader.Read(text);
        Assert.That(KdlReader.Read(KdlWriter.Write(document)).Nodes.Count, Is.EqualTo(document.Nodes.Count));
    }
}
