using System.Text;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class AllocationTests
{
    private const int Rounds = 100;

    [Test]
    public void WritingAllocatesNothing()
    {
        using var writer = new WireWriter();
        Card[] cards = [Card(1), Card(2)];
        var list = new List<Card>(cards);
        var map = new Dictionary<string, decimal> { ["a"] = 1.5m };
        AssertAllocates(
            0,
            () =>
            {
                writer.Truncate(0);
                WireArray<Card, CardCodec>.Write(writer, cards);
                WireSequence<IReadOnlyList<Card>, Card, CardCodec>.Write(writer, list);
                WireFloat<double>.Write(writer, 0.1);
                WireDateTimeOffset.Write(writer, DateTimeOffset.UnixEpoch);
                WireTimeSpan.Write(writer, TimeSpan.FromSeconds(1));
                WireTimeOnly.Write(writer, new TimeOnly(1, 2, 3));
                WireChar.Write(writer, 'x');
                WireString.Write(writer, "needs \"escapes\" and é, 日 and 😀");
                WireBytes.Write(writer, Array.Empty<byte>());
                WireDecimal.Write(writer, map["a"]);
            });
    }

    [Test]
    public void ReadingAllocatesNothingButTheValues()
    {
        var scalars = Encoding.UTF8.GetBytes(
            """
            [1,-5,0.25,1.123456789012345678901234567,true,"2026-01-02","2026-01-02T03:04:05.678Z","2026-01-02T03:04:05+02:00","03:04:05.5",
            "1.03:04:05",            "abcdef01-2345-6789-abcd-ef0123456789","\u0078","\u0061bcdef01-2345-6789-abcd-ef0123456789","7"]
            """);
        AssertAllocates(0, () => ReadScalars(scalars));
    }

    [Test]
    public void ReadingAnObjectAllocatesTheObjectAlone()
    {
        var json = Encoding.UTF8.GetBytes(
            """
            {"unknown":{"a":[1,"\u0061"]},"t\u0069mes":1,"id":7,"owner":"abcdef01-2345-6789-abcd-ef0123456789",
            "due":"2026-01-02","at":"2026-01-02T03:04:05Z"}
            """);
        Stamp? kept = null;
        var single = Measure(() => kept = new Stamp(1, default, default, default));
        AssertAllocates(
            single,
            () =>
            {
                var reader = new WireReader(json);
                reader.Json.Read();
                StampCodec.TryRead(ref reader, out kept!);
            });
        Assert.That(kept!.Id, Is.EqualTo(7));
    }

    [Test]
    public void ReadingAQueryAllocatesNothing()
    {
        AssertAllocates(
            0,
            () =>
            {
                var id = 0;
                DateOnly? due = null;
                var query = new WireQuery("?id=7&due=2026-01-02&x=1");
                query.Required("id", default(WireInteger<int>), ref id);
                query.Nullable("due", default(WireDateOnly), ref due);
                if (id != 7 || due is null) throw new InvalidOperationException();
            });
    }

    private static void ReadScalars(byte[] json)
    {
        var reader = new WireReader(json);
        reader.Json.Read();
        Next<int, WireInteger<int>>(ref reader);
        Next<long, WireInteger<long>>(ref reader);
        Next<double, WireFloat<double>>(ref reader);
        Next<decimal, WireDecimal>(ref reader);
        Next<bool, WireBoolean>(ref reader);
        Next<DateOnly, WireDateOnly>(ref reader);
        Next<DateTime, WireDateTime>(ref reader);
        Next<DateTimeOffset, WireDateTimeOffset>(ref reader);
        Next<TimeOnly, WireTimeOnly>(ref reader);
        Next<TimeSpan, WireTimeSpan>(ref reader);
        Next<Guid, WireGuid>(ref reader);
        Next<char, WireChar>(ref reader);
        Next<Guid, WireGuid>(ref reader);
        Next<ulong, WireNumberText<ulong, WireInteger<ulong>>>(ref reader);
    }

    private static void Next<T, TCodec>(ref WireReader reader)
        where TCodec : struct, IWireCodec<T>
    {
        reader.Json.Read();
        if (!TCodec.TryRead(ref reader, out _)) throw new InvalidOperationException(typeof(T).Name);
    }

    // The first rounds fill pools, and code that is not yet compiled for good allocates more: the last round is what counts.
    private static void AssertAllocates(long expected, Action action)
    {
        var measured = Measure(action);
        for (var attempt = 0; attempt < 50 && measured != expected; attempt++)
        {
            Thread.Sleep(100);
            measured = Measure(action);
        }
        Assert.That(measured, Is.EqualTo(expected));
    }

    private static long Measure(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++) action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Card Card(int id) => new(id, "title", DateOnly.MaxValue, Guid.NewGuid(), DateTime.UnixEpoch);

    private sealed record Stamp(int Id, Guid Owner, DateOnly Due, DateTime At);

    private readonly struct StampCodec : IWireCodec<Stamp>
    {
        private static ReadOnlySpan<byte> Names => "id\0due\0owner\0at\0"u8;

        public static void Write(WireWriter writer, Stamp value) => throw new NotSupportedException();

        public static bool TryRead(ref WireReader reader, out Stamp value)
        {
            value = default!;
            int id = default;
            Guid owner = default;
            DateOnly due = default;
            DateTime at = default;
            if (!reader.StartObject(Names, out var members)) return false;
            while (reader.NextMember(ref members))
            {
                switch (members.Index)
                {
                    case 0: reader.Member(ref members, default(WireInteger<int>), ref id); break;
                    case 1: reader.Member(ref members, default(WireDateOnly), ref due); break;
                    case 2: reader.Member(ref members, default(WireGuid), ref owner); break;
                    case 3: reader.Member(ref members, default(WireDateTime), ref at); break;
                }
            }
            if (!reader.EndObject(ref members, [0b1111])) return false;
            value = new Stamp(id, owner, due, at);
            return true;
        }
    }
}
