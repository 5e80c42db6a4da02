using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Tests.Generated;
using Mizan.Wire;

namespace Mizan.Tests.Effects;

/// <summary>Stamps order answers: what they allow a client to conclude is true.</summary>
[Category("Generator")]
internal sealed class VersionTests
{
    private const int Rounds = 100_000;

    private const string Source = """
        public static partial class Counter
        {
            private static int value;
            [Client(Context = "count")] public static async partial ValueTask<int> Value() { var read = Volatile.Read(ref value); await Task.Yield(); return read; }
            [Client(Affects = ["count"])] public static partial int Increment() => Interlocked.Increment(ref value);
        }
        """;

    [Test]
    public async Task InterleavedCallsAndFetchesAreOrderedByTheirStamps()
    {
        using var library = await ClientLibrary.Compile(Source);
        var dispatcher = library.Services.GetRequiredService<MizanDispatcher>();
        var context = library.Registry.Contexts["count"];
        var fetched = new ConcurrentBag<(long Low, long High, int Value)>();
        var called = new ConcurrentBag<(long Low, long High, int Value)>();
        await Parallel.ForAsync(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (round, cancellation) =>
        {
            using var output = new WireWriter();
            var request = new MizanRequest(Callers.With(""), library.Services, MizanTransport.InProcess, cancellation);
            var isCall = round % 4 == 0;
            var error = isCall
                ? await dispatcher.CallAsync(request, "increment"u8.ToArray(), "{}"u8.ToArray(), output)
                : await dispatcher.FetchAsync(request, context, "", output);
            if (error is not null) throw error;
            var text = System.Text.Encoding.UTF8.GetString(output.Written);
            var value = int.Parse(isCall ? text : text["{\"value\":".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            (isCall ? called : fetched).Add((request.Version.Low, request.Version.High, value));
        });

        Assert.That(called, Has.Count.EqualTo(Rounds / 4));
        Assert.That(fetched, Has.Count.EqualTo(Rounds - (Rounds / 4)));
        AssertStampsAreDistinct(called);
        AssertConclusionsHold(called, fetched);
    }

    private static void AssertStampsAreDistinct(ConcurrentBag<(long Low, long High, int Value)> called)
    {
        Assert.That(called.SelectMany(c => new[] { c.Low, c.High }).Distinct().Count(), Is.EqualTo(called.Count * 2));
        Assert.That(called.All(c => c.Low < c.High), Is.True);
    }

    // A call with low > base.high came after the base was complete: the base cannot hold it. A call with high <= base.low
    // was over when the base began: the base holds it. The counter's value tells what a base really held.
    private static void AssertConclusionsHold(
        ConcurrentBag<(long Low, long High, int Value)> called, ConcurrentBag<(long Low, long High, int Value)> fetched)
    {
        var byLow = called.OrderBy(c => c.Low).ToArray();
        var leastAfter = new int[byLow.Length + 1];
        leastAfter[^1] = int.MaxValue;
        for (var i = byLow.Length - 1; i >= 0; i--) leastAfter[i] = Math.Min(leastAfter[i + 1], byLow[i].Value);
        var byHigh = called.OrderBy(c => c.High).ToArray();
        var mostBefore = new int[byHigh.Length + 1];
        for (var i = 0; i < byHigh.Length; i++) mostBefore[i + 1] = Math.Max(mostBefore[i], byHigh[i].Value);
        foreach (var answer in fetched)
        {
            var later = FirstIndex(byLow, c => c.Low > answer.High);
            var earlier = FirstIndex(byHigh, c => c.High > answer.Low);
            Assert.That(leastAfter[later], Is.GreaterThan(answer.Value), "a call that the stamps put after this answer is in it");
            Assert.That(
                mostBefore[earlier],
                Is.LessThanOrEqualTo(answer.Value),
                "a call that the stamps put before this answer is not in it");
        }
    }

    private static int FirstIndex((long Low, long High, int Value)[] sorted, Func<(long Low, long High, int Value), bool> isBeyond)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBeyond(sorted[middle])) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
