using System.Text;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class WriterTests
{
    [TestCase(1)]
    [TestCase(4095)]
    [TestCase(4096)]
    [TestCase(100_000)]
    public void TheBufferGrowsWithWhatIsWritten(int step)
    {
        using var writer = new WireWriter();
        var expected = new List<byte>();
        for (var i = 0; expected.Count < 300_000; i++)
        {
            var part = Enumerable.Repeat((byte)i, step).ToArray();
            writer.Raw(part);
            writer.Raw((byte)'|');
            expected.AddRange([.. part, (byte)'|']);
        }
        Assert.That(writer.Written.SequenceEqual(expected.ToArray()));
        Assert.That(writer.Length, Is.EqualTo(expected.Count));
    }

    [Test]
    public void TruncatingTakesBackWhatFollows()
    {
        using var writer = new WireWriter();
        writer.Raw("abc"u8);
        var kept = writer.Length;
        writer.Raw(new byte[10_000]);
        writer.Truncate(kept);
        writer.Raw("d"u8);
        Assert.That(Text(writer), Is.EqualTo("abcd"));
    }

    [TestCase(-1)]
    [TestCase(4)]
    public void TruncatingToALengthThatNeverWasIsRefused(int length)
    {
        using var writer = new WireWriter();
        writer.Raw("abc"u8);
        Assert.That(() => writer.Truncate(length), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(Text(writer), Is.EqualTo("abc"));
    }

    [Test]
    public void AWriterIsUsedAgainAfterAHugeAnswer()
    {
        using var writer = new WireWriter();
        for (var round = 0; round < 3; round++)
        {
            writer.Raw(new byte[3 << 20]);
            writer.Truncate(0);
            writer.Raw("x"u8);
            Assert.That(Text(writer), Is.EqualTo("x"));
            Assert.That(writer.GetMemory().Length, Is.LessThan(1 << 20), "What a huge answer needed is given back.");
            writer.Truncate(0);
        }
    }

    [Test]
    public void DisposingTwiceGivesTheBufferBackOnce()
    {
        var first = new WireWriter();
        first.Raw("first"u8);
        first.Dispose();
        first.Dispose();
        using var second = new WireWriter();
        using var third = new WireWriter();
        second.Raw("second"u8);
        third.Raw("third!"u8);
        Assert.That(Text(second) + Text(third), Is.EqualTo("secondthird!"));
        Assert.That(first.Written.Length, Is.Zero);
    }

    [Test]
    public void AMemberBehindOptionalOnesDropsItsCommaAtTheStart()
    {
        using var writer = new WireWriter();
        writer.StartObject();
        writer.MemberAfterOptional(",\"a\":"u8, 1, default(WireInteger<int>));
        writer.MemberAfterOptional(",\"b\":"u8, "{", default(WireString));
        writer.MemberAfterOptional(",\"c\":"u8, new Dictionary<string, int>(),
            default(WireMap<Dictionary<string, int>, int, WireInteger<int>>));
        writer.MemberAfterOptional(",\"d\":"u8, true, default(WireBoolean));
        writer.EndObject();
        Assert.That(Text(writer), Is.EqualTo("""{"a":1,"b":"{","c":{},"d":true}"""));
    }

    [Test]
    public void AValueThatIsLongerThanStatedIsRefusedRatherThanCut()
    {
        using var writer = new WireWriter();
        writer.Raw(new byte[writer.GetSpan().Length - 1]);
        Assert.That(() => writer.Formatted(123, 1), Throws.TypeOf<WireException>());
    }

    [Test]
    public void ASpanIsAtLeastAsLongAsAskedFor()
    {
        using var writer = new WireWriter();
        using (Assert.EnterMultipleScope())
        {
            foreach (var hint in new[] { 0, 1, 100, 5000, 50_000 })
            {
                Assert.That(writer.GetSpan(hint).Length, Is.GreaterThanOrEqualTo(Math.Max(hint, 1)));
                Assert.That(writer.GetMemory(hint).Length, Is.GreaterThanOrEqualTo(Math.Max(hint, 1)));
                writer.Advance(writer.GetSpan(hint).Length);
            }
        }
    }

    private static string Text(WireWriter writer) => Encoding.UTF8.GetString(writer.Written);
}
