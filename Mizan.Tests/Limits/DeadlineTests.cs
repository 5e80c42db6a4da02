using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

[NonParallelizable]
internal sealed class DeadlineTests
{
    private const string Arguments = """{"a":1,"b":2}""";

    [Test]
    public async Task ACallThatNeitherWaitsNorLooksAtItsTokenHasNone()
    {
        await using var harness = new Harness([new Call("add", (_, _) => new(1)), new Read("page", "a", (_, _) => new("a"))]);
        await harness.CallAsync("add", Arguments);
        await harness.FetchAsync("page");
        Assert.That(Count(harness), Is.Zero);
    }

    [Test]
    public async Task CallsOneAfterTheOtherShareOne()
    {
        await using var harness = new Harness([
            new Call("add", async (request, _) =>
            {
                await Task.Delay(0, request.Aborted);
                await Task.Yield();
                return request.Aborted.IsCancellationRequested ? 0 : 1;
            }),
        ]);
        for (var i = 0; i < 100; i++) Assert.That((await harness.CallAsync("add", Arguments)).Text, Is.EqualTo("1"));
        Assert.That(Count(harness), Is.EqualTo(1));
    }

    [Test]
    public async Task AWarmCallThatLooksAtItsTokenAllocatesNothing([Values] bool canLeave)
    {
        using var gone = new CancellationTokenSource();
        await using var harness = new Harness([new Call("add", static (request, pair) =>
            new(request.Aborted.CanBeCanceled ? pair.A + pair.B : 0))]);
        var request = harness.Request(aborted: canLeave ? gone.Token : default);
        using var output = new WireWriter();
        var allocated = AllocationTests.Measure(() =>
        {
            output.Truncate(0);
            var call = harness.Dispatcher.CallAsync(request, "add"u8, """{"a":2,"b":40}"""u8, output);
            return call.IsCompletedSuccessfully && call.Result is null;
        });
        Assert.That(output.Written.SequenceEqual("42"u8), Is.True);
        Assert.That(allocated, Is.Zero);
        Assert.That(Count(harness), Is.EqualTo(1));
    }

    [Test]
    public async Task OneThatWasCancelledIsNotUsedAgain()
    {
        using var gone = new CancellationTokenSource();
        var tokens = new List<CancellationToken>();
        await using var harness = new Harness([new Call("add", (request, _) =>
        {
            tokens.Add(request.Aborted);
            return new(1);
        })]);
        await gone.CancelAsync();
        await harness.CallAsync("add", Arguments, harness.Request(aborted: gone.Token));
        await harness.CallAsync("add", Arguments);
        Assert.That(tokens.Select(token => token.IsCancellationRequested), Is.EqualTo([true, false]));
        Assert.That(Count(harness), Is.EqualTo(1));
    }

    [Test]
    public async Task ARequestHasTheCallersTokenOutsideOfACall()
    {
        using var gone = new CancellationTokenSource();
        MizanRequest? seen = null;
        CancellationToken inside = default;
        await using var harness = new Harness([new Call("add", (own, _) =>
        {
            seen = own;
            inside = own.Aborted;
            return new(1);
        })]);
        var request = harness.Request(aborted: gone.Token);
        Assert.That(request.Aborted, Is.EqualTo(gone.Token));
        await harness.CallAsync("add", Arguments, request);
        Assert.That(seen, Is.SameAs(request));
        Assert.That(inside, Is.Not.EqualTo(gone.Token));
        Assert.That(request.Aborted, Is.EqualTo(gone.Token));
    }

    [Test]
    public async Task ACallWithinACallHasATimeOfItsOwn()
    {
        var time = new ManualTime();
        Harness? harness = null;
        var inner = new TaskCompletionSource<MizanError?>();
        await using var built = harness = new Harness(
            [
                new Call("inner", async (request, _) =>
                {
                    await Task.Delay(Timeout.Infinite, request.Aborted);
                    return 1;
                }),
                new Call("outer", async (request, _) =>
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), time, request.Aborted);
                    inner.SetResult((await harness!.CallAsync("inner", Arguments, request)).Error);
                    return 1;
                }),
            ],
            services => services.AddSingleton<TimeProvider>(time).ConfigureMizan(options => options.CallTimeout = TimeSpan.FromSeconds(5)));
        var request = harness.Request();
        var run = harness.CallAsync("outer", Arguments, request);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(time.Running, Is.EqualTo(2));
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.That(inner.Task.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await run).Error?.Interruption, Is.EqualTo(Interruption.Timeout));
        Assert.That((await inner.Task)?.Interruption, Is.EqualTo(Interruption.Timeout));
    }

    [Test]
    public async Task CallsThatShareARequestAtATimeDoNotShareTheirEnds()
    {
        await using var harness = new Harness([new Call("add", async (request, pair) =>
        {
            var token = request.Aborted;
            if (pair.A % 3 == 0) await Task.Yield();
            return token.IsCancellationRequested || token != request.Aborted ? -1 : pair.A + pair.B;
        })]);
        var request = harness.Request();
        await Parallel.ForAsync(0, 5_000, async (i, _) =>
        {
            var (error, text) = await harness.CallAsync("add", $$"""{"a":{{i}},"b":1}""", request);
            Assert.That(error, Is.Null);
            Assert.That(text, Is.EqualTo($"{i + 1}"));
        });
        Assert.That(harness.Services.GetRequiredService<CallGate>().InFlight, Is.Zero);
    }

    private static int Count(Harness harness) => harness.Services.GetRequiredService<Deadlines>().Count;
}
