using System.Text;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class EscapingTests
{
    // What the codec puts into its own chunks while escaping.
    private const int Chunk = 512;

    private static readonly string[] Hard =
    [
        "😀", "\ud83d", "\ude00", "\ud83d\ud83d\ude00", "\0", "\"", "\uFFFE", "\U000E0001",
    ];

    [Test]
    public void EveryCodePointIsWrittenAsThePlatformWritesIt()
    {
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            if (point is >= 0xD800 and < 0xE000) continue;
            Compare(char.ConvertFromUtf32(point));
        }
    }

    [Test]
    public void RandomStringsAreWrittenAsThePlatformWritesThem()
    {
        var random = Seed.Next();
        for (var i = 0; i < 5000; i++) Compare(RandomValue.Text(random));
    }

    [Test]
    public void NothingIsLostAtTheBorderOfAChunk()
    {
        foreach (var hard in Hard) CompareAroundBorders(hard);
    }

    [TestCase('x')]
    [TestCase('日')]
    [TestCase('"')]
    public void ALongStringIsWrittenAsThePlatformWritesIt(char c) => Compare(new string(c, 1_000_000));

    private static void CompareAroundBorders(string hard)
    {
        foreach (var filler in new[] { "x", "é", "Ж", "日", "\n", "\u0001", "😀" })
        {
            foreach (var border in new[] { Chunk, Chunk / 2, Chunk / 6, Chunk / 12, 2 * Chunk })
            {
                for (var before = Math.Max(border - 14, 0); before < border + 3; before++)
                {
                    // An escape at the very start sends all of the text through the chunks.
                    Compare("\"" + string.Concat(Enumerable.Repeat(filler, before)) + hard + "tail");
                }
            }
        }
    }

    private static void Compare(string text)
    {
        var written = Codec.Write(text, default(WireString));
        if (written == Platform.Write(text)) return;
        Assert.Fail($"{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))} is written as {written}.");
    }
}
