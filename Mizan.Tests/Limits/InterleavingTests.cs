using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Observability;
using Mizan.Tests.Wire;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

/// <summary>Calls and fetches that start, wait, fail and end in every order.</summary>
[NonParallelizable]
internal sealed class InterleavingTests
{
    private const int Operations = 100_000;

    private readonly ConcurrentDictionary<WireWriter, int> lent = new();
    private readonly ConcurrentQueue<TaskCompletionSource> waiting = new();
    private int begun;
    private int ended;

    [Test]
    public async Task NothingIsLostAndNoWriterIsShared()
    {
        var seed = Seed.Next().Next();
        using var recording = new Recording();
        await using var harness = new Harness(Functions());
        using var over = new CancellationTokenSource();
        var pump = PumpAsync(over.Token);
        var kinds = new int[5];
        await Parallel.ForAsync(0, Operations, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            // A value for each that says what to do, and comes back in its answer.
            var kind = (int)((uint)HashCode.Combine(seed, i) % 5);
            Interlocked.Increment(ref kinds[kind]);
            await OperateAsync(harness, kind, i);
        });
        await over.CancelAsync();
        await pump;
        Assert.Multiple(() =>
        {
            Assert.That(harness.Services.GetRequiredService<CallGate>().InFlight, Is.Zero);
            Assert.That(ended, Is.EqualTo(begun));
            Assert.That(lent, Is.Empty);
            Assert.That(kinds, Has.All.GreaterThan(Operations / 10));
            Assert.That(begun, Is.EqualTo(Operations + kinds[3]), "Each fetch runs two functions.");
            Assert.That(recording.Of("mizan.calls"), Has.Length.EqualTo(Operations));
            Assert.That(recording.Of("mizan.calls").Count(line => line.Contains("CONFLICT")), Is.EqualTo(kinds[2]));
            Assert.That(recording.Spans, Has.Count.EqualTo(Operations));
            Assert.That(harness.Services.GetRequiredService<Deadlines>().Count, Is.InRange(1, 256));
            Assert.That(harness.Log.Failures, Is.Empty);
        });
    }

    [Test]
    public async Task WritersThatFunctionsKeepAreNobodyElses()
    {
        const int Stubborn = 500;
        var time = new ManualTime();
        var release = new TaskCompletionSource();
        await using var harness = new Harness(
            [.. Functions(), new Call("stay", async (_, pair) =>
            {
                await release.Task;
                return pair.A;
            })],
            services => services.AddSingleton<TimeProvider>(time));
        var writers = harness.Services.GetRequiredService<WriterPool>();
        var kept = Enumerable.Range(0, Stubborn).Select(_ => writers.Rent()).ToArray();
        var calls = kept.Select((output, i) => CallAsync(harness, "stay", i, output)).ToArray();
        time.Advance(new MizanOptions().CallTimeout);
        while (time.Running < Stubborn) await Task.Yield();
        time.Advance(PendingCall.Grace);
        Assert.That((await Task.WhenAll(calls)).Select(error => error?.Interruption), Is.All.EqualTo(Interruption.Timeout));
        foreach (var output in kept) writers.Return(output);
        var others = Parallel.ForAsync(0, 20_000, async (i, _) => await OperateAsync(harness, i % 2, i));
        release.SetResult();
        await others;
        await Task.WhenAll(kept.Select(output => output.Holder!));
        Assert.That(kept.Select((output, i) => Encoding.UTF8.GetString(output.Written) == $"{i}"), Is.All.True);
        Assert.That(harness.Services.GetRequiredService<CallGate>().InFlight, Is.Zero);
    }

    private async Task OperateAsync(Harness harness, int kind, int i)
    {
        var writers = harness.Services.GetRequiredService<WriterPool>();
        var output = writers.Rent();
        Assert.That(lent.TryAdd(output, i), Is.True, "A writer was lent to two at a time.");
        using var gone = new CancellationTokenSource();
        var request = harness.Request(aborted: gone.Token);
        var error = await (kind switch
        {
            0 => CallAsync(harness, "at_once", i, output),
            1 => CallAsync(harness, "later", i, output),
            2 => CallAsync(harness, "fail", i, output),
            3 => harness.Dispatcher.FetchAsync(request, "page", $"?id={i}", output).AsTask(),
            _ => LeaveAsync(harness, request, i, output, gone),
        });
        var expected = kind switch { 0 or 1 => $"{i}", 3 => $$"""{"a":"a{{i}}","b":"b{{i}}"}""", _ => "" };
        Assert.That(Encoding.UTF8.GetString(output.Written), Is.EqualTo(expected));
        Assert.That(error is null, Is.EqualTo(kind is 0 or 1 or 3));
        Assert.That(lent.TryRemove(KeyValuePair.Create(output, i)), Is.True);
        writers.Return(output);
    }

    private static Task<MizanError?> CallAsync(
        Harness harness, string function, int i, WireWriter output, MizanRequest? request = null)
    {
        var arguments = Encoding.UTF8.GetBytes($$"""{"a":{{i}},"b":0}""");
        return harness.Dispatcher.CallAsync(request ?? harness.Request(), Encoding.UTF8.GetBytes(function), arguments, output).AsTask();
    }

    private static async Task<MizanError?> LeaveAsync(
        Harness harness, MizanRequest request, int i, WireWriter output, CancellationTokenSource gone)
    {
        var call = CallAsync(harness, "until_left", i, output, request);
        await gone.CancelAsync();
        return await call;
    }

    private Registry.ClientFunction[] Functions() => [
        new Call("at_once", (_, pair) => new(Count(pair.A))),
        new Call("later", async (request, pair) =>
        {
            Interlocked.Increment(ref begun);
            await WaitAsync(request.Aborted);
            Interlocked.Increment(ref ended);
            return pair.A;
        }),
        new Call("fail", async (_, pair) =>
        {
            if (pair.A % 2 == 0) await Task.Yield();
            Count(pair.A);
            throw MizanError.Conflict("x");
        }),
        new Call("until_left", async (request, pair) =>
        {
            Interlocked.Increment(ref begun);
            try
            {
                await Task.Delay(Timeout.Infinite, request.Aborted);
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }
            return pair.A;
        }),
        new Read("page", "a", (_, id) => new($"a{Count(id)}")),
        new Read("page", "b", async (request, id) =>
        {
            if (id % 3 == 0) await WaitAsync(request.Aborted);
            return $"b{Count(id)}";
        }),
    ];

    private int Count(int value)
    {
        Interlocked.Increment(ref begun);
        Interlocked.Increment(ref ended);
        return value;
    }

    // Goes on when the pump comes by, on another thread and behind others.
    private async Task WaitAsync(CancellationToken aborted)
    {
        if (waiting.Count % 3 == 0)
        {
            await Task.Yield();
            return;
        }
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue(turn);
        await turn.Task.WaitAsync(aborted);
    }

    private async Task PumpAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            while (waiting.TryDequeue(out var turn)) turn.SetResult();
            await Task.Yield();
        }
    }
}
