using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

internal sealed class CallTimeoutTests
{
    private const string Arguments = """{"a":1,"b":2}""";

    private static readonly TimeSpan Limit = new MizanOptions().CallTimeout;

    private ManualTime time = null!;

    [SetUp]
    public void SetUp() => time = new();

    [Test]
    public async Task AFunctionThatMindsItsTokenIsCancelledAndKeepsNothing([Values("call", "page")] string what)
    {
        var before = new TaskCompletionSource();
        await using var harness = Build(request => Task.Delay(Timeout.Infinite, request.Aborted), before);
        using var output = new WireWriter();
        var run = Dispatch(harness, what, output);
        await before.Task;
        time.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.That(run.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromTicks(1));
        AssertTimeout(await run, output, harness);
        Assert.That(output.Holder, Is.Null);
        Assert.That(output.Length, Is.Zero);
        Assert.That(time.Running, Is.Zero);
        Assert.That(InFlight(harness), Is.Zero);
    }

    [Test]
    public async Task AFunctionThatDoesNotIsAnsweredForAndKeepsItsWriter([Values("call", "page")] string what)
    {
        var before = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var harness = Build(_ => release.Task, before);
        using var output = new WireWriter();
        var run = Dispatch(harness, what, output);
        await before.Task;
        await PassAsync();
        AssertTimeout(await run.WaitAsync(TimeSpan.FromSeconds(30)), output, harness);
        Assert.That(output.Holder?.IsCompleted, Is.False);
        Assert.That(InFlight(harness), Is.EqualTo(1));
        release.SetResult();
        await output.Holder!.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(InFlight(harness), Is.Zero);
        Assert.That(harness.Log.Failures.Select(entry => entry.Id), Is.EqualTo([2, 3]));
    }

    [Test]
    public async Task AWriterThatAFunctionKeepsIsNotLentAgain()
    {
        var before = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var harness = Build(_ => release.Task, before);
        var writers = harness.Services.GetRequiredService<Mizan.Dispatch.WriterPool>();
        var kept = writers.Rent();
        var run = Dispatch(harness, "call", kept);
        await before.Task;
        await PassAsync();
        await run;
        writers.Return(kept);
        Assert.That(Enumerable.Range(0, 100).Select(_ => writers.Rent()), Has.None.SameAs(kept));
        release.SetResult();
        await kept.Holder!;
        // Had its buffer gone back, this would have been written into somebody else's.
        Assert.That(kept.Written.SequenceEqual("7"u8), Is.True);
    }

    [Test]
    public async Task WhatAFunctionThrowsAfterItsTimeIsLoggedAndAnswersNobody()
    {
        var before = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var harness = Build(_ => release.Task, before);
        using var output = new WireWriter();
        var run = Dispatch(harness, "call", output);
        await before.Task;
        await PassAsync();
        AssertTimeout(await run, output, harness);
        release.SetException(new InvalidOperationException("too late"));
        await output.Holder!;
        Assert.That(harness.Log.Failures.Select(entry => entry.Id), Is.EqualTo([2, 1, 3]));
    }

    [Test]
    public async Task ATimeThatIsOverBeforeTheFunctionWaitsEndsItsWait()
    {
        var release = new TaskCompletionSource<int>();
        await using var harness = new Harness(
            [new Call("work", (request, _) =>
            {
                Assert.That(request.Aborted.IsCancellationRequested, Is.False);
                time.Advance(Limit);
                return new(release.Task);
            })],
            Configure);
        var run = harness.CallAsync("work", Arguments);
        time.Advance(PendingCall.Grace);
        Assert.That((await run).Error?.Interruption, Is.EqualTo(Interruption.Timeout));
        release.SetResult(1);
    }

    [Test]
    public async Task AFunctionThatNeverWaitsIsToldByItsToken()
    {
        await using var harness = new Harness(
            [new Call("work", (request, _) =>
            {
                var token = request.Aborted;
                time.Advance(Limit);
                token.ThrowIfCancellationRequested();
                return new(1);
            })],
            Configure);
        Assert.That((await harness.CallAsync("work", Arguments)).Error?.Interruption, Is.EqualTo(Interruption.Timeout));
    }

    [Test]
    public async Task AResultThatComesInTimeIsTheAnswerWhateverTheClockDoesLater()
    {
        var before = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var harness = Build(_ => release.Task, before);
        using var output = new WireWriter();
        var run = Dispatch(harness, "call", output);
        await before.Task;
        release.SetResult();
        Assert.That(await run, Is.Null);
        time.Advance(10 * Limit);
        Assert.That(time.Running, Is.Zero);
        Assert.That(harness.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task ACallerWhoLeftIsNotAnsweredBeforeTheFunctionHasEnded()
    {
        using var gone = new CancellationTokenSource();
        var before = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var harness = Build(_ => release.Task, before);
        using var output = new WireWriter();
        var run = Dispatch(harness, "call", output, harness.Request(aborted: gone.Token));
        await before.Task;
        await gone.CancelAsync();
        time.Advance(10 * Limit);
        Assert.That(run.IsCompleted, Is.False);
        release.SetResult();
        Assert.That(await run, Is.Null);
        Assert.That(output.Holder, Is.Null);
    }

    [Test]
    public async Task ServicesOfABundleLiveUntilTheirFunctionHasEnded()
    {
        var release = new TaskCompletionSource();
        var lives = new List<Life>();
        async ValueTask<string> RunAsync(MizanRequest request, int id)
        {
            var life = request.Services.GetRequiredService<Life>();
            lives.Add(life);
            await release.Task;
            return life.IsOver ? throw new ObjectDisposedException("life") : "x";
        }
        await using var harness = new Harness(
            [
                new Read(In("page", "a") with { UsesServices = true }, RunAsync),
                new Read(In("page", "b") with { UsesServices = true }, RunAsync),
            ],
            services => Configure(services.AddScoped<Life>()));
        using var output = new WireWriter();
        var run = Dispatch(harness, "page", output);
        await PassAsync();
        AssertTimeout(await run, output, harness);
        Assert.That(lives.Select(life => life.IsOver), Is.EqualTo([false, false]));
        release.SetResult();
        await output.Holder!;
        Assert.That(lives.Select(life => life.IsOver), Is.EqualTo([true, true]));
        Assert.That(harness.Log.Failures.Select(entry => entry.Id), Is.EqualTo([2, 3]));
    }

    // A clock that jumps over both at once would not show the second timer, which is set when the first has fired.
    private async Task PassAsync()
    {
        time.Advance(Limit);
        await time.WaitForTimerAsync();
        time.Advance(PendingCall.Grace);
    }

    private static int InFlight(Harness harness) => harness.Services.GetRequiredService<CallGate>().InFlight;

    private static Task<MizanError?> Dispatch(Harness harness, string what, WireWriter output, MizanRequest? request = null)
    {
        request ??= harness.Request();
        return what == "call"
            ? harness.Dispatcher.CallAsync(request, "work"u8, """{"a":1,"b":2}"""u8, output).AsTask()
            : harness.Dispatcher.FetchAsync(request, "page", "?id=1", output).AsTask();
    }

    private static void AssertTimeout(MizanError? error, WireWriter output, Harness harness)
    {
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(error!.Details, Is.EqualTo(new Dictionary<string, string> { ["reason"] = "timeout" }));
        Assert.That(harness.Log.Entries[0].Id, Is.EqualTo(2));
        Assert.That(output.Written.ToArray(), Has.No.Member((byte)'7'));
    }

    private Harness Build(Func<MizanRequest, Task> wait, TaskCompletionSource started)
    {
        async ValueTask<int> RunAsync(MizanRequest request)
        {
            started.SetResult();
            await wait(request);
            return 7;
        }
        return new(
            [
                new Call("work", (request, _) => RunAsync(request)),
                new Read("page", "work_too", async (request, _) => $"{await RunAsync(request)}"),
            ],
            Configure);
    }

    private void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(time);

    private sealed class Life : IDisposable
    {
        public bool IsOver { get; private set; }

        public void Dispose() => IsOver = true;
    }
}
