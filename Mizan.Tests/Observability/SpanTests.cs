using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Limits;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Observability;

[NonParallelizable]
internal sealed class SpanTests
{
    private const string Arguments = """{"a":1,"b":2}""";

    private Recording recording = null!;

    [SetUp]
    public void Listen() => recording = new();

    [TearDown]
    public void Close() => recording.Dispose();

    [Test]
    public async Task ACallIsASpanInThatOfItsCaller([Values] bool waits)
    {
        Activity? inside = null;
        await using var harness = new Harness([new Call("add", async (_, _) =>
        {
            inside = Activity.Current;
            if (waits) await Task.Yield();
            return Activity.Current == inside ? 1 : 0;
        })]);
        using var outer = new Activity("outer").Start();
        using var output = new WireWriter();
        // Not through a method of the harness that would keep its context to itself.
        var run = harness.Dispatcher.CallAsync(harness.Request(), "add"u8, """{"a":1,"b":2}"""u8, output).AsTask();
        Assert.That(Activity.Current, Is.SameAs(outer), "What is done beside a call is no part of it.");
        Assert.That(await run, Is.Null);
        Assert.That(output.Written.SequenceEqual("1"u8), Is.True);
        Assert.That(Activity.Current, Is.SameAs(outer));
        var span = recording.Spans.Single();
        Assert.That(span, Is.SameAs(inside));
        Assert.That(span.Parent, Is.SameAs(outer));
        Assert.That(
            Recording.Describe(span), Is.EqualTo("mizan.call Unset mizan.code=OK mizan.function=add mizan.transport=in_process"));
    }

    [Test]
    public async Task AFetchIsOneSpanHoweverManyFunctionsItRuns([Values] bool waits)
    {
        async ValueTask<string> RunAsync(MizanRequest request, int id)
        {
            if (waits) await Task.Yield();
            return Activity.Current!.DisplayName;
        }
        await using var harness = new Harness([new Read("page", "a", RunAsync), new Read("page", "b", RunAsync)]);
        Assert.That((await harness.FetchAsync("page")).Text, Is.EqualTo("""{"a":"mizan.fetch","b":"mizan.fetch"}"""));
        Assert.That(
            recording.Spans.Select(Recording.Describe),
            Is.EqualTo(["mizan.fetch Unset mizan.code=OK mizan.context=page mizan.transport=in_process"]));
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return new(MizanError.Conflict("x"), "Unset", "CONFLICT");
        yield return new(MizanError.Validation("a", "x"), "Unset", "VALIDATION_ERROR");
        yield return new(new NotImplementedException(), "Error", "NOT_IMPLEMENTED");
        yield return new(new InvalidOperationException("x"), "Error", "INTERNAL_ERROR");
    }

    // What the caller did wrong is no fault of the server, and no alarm.
    [TestCaseSource(nameof(Failures))]
    public async Task AFaultOfTheServerIsMarked(Exception thrown, string status, string code)
    {
        await using var harness = new Harness([new Call("fail", (_, _) => throw thrown)]);
        await harness.CallAsync("fail", Arguments);
        Assert.That(
            Recording.Describe(recording.Spans.Single()),
            Is.EqualTo($"mizan.call {status} mizan.code={code} mizan.function=fail mizan.transport=in_process"));
    }

    [Test]
    public async Task ACallThatTakesTooLongEndsItsSpanWhenItIsAnswered()
    {
        var time = new ManualTime();
        var release = new TaskCompletionSource<int>();
        await using var harness = new Harness(
            [new Call("work", (_, _) => new(release.Task))], services => services.AddSingleton<TimeProvider>(time));
        var run = harness.CallAsync("work", Arguments);
        time.Advance(new MizanOptions().CallTimeout);
        await time.WaitForTimerAsync();
        Assert.That(recording.Spans, Is.Empty);
        time.Advance(PendingCall.Grace);
        await run;
        release.SetResult(1);
        Assert.That(recording.Spans.Select(Recording.Describe), Is.EqualTo([
            "mizan.call Error mizan.code=INTERNAL_ERROR mizan.function=work mizan.reason=timeout mizan.transport=in_process"]));
    }

    [Test]
    public async Task ACallerWhoLeavesIsNoFault()
    {
        using var gone = new CancellationTokenSource();
        await using var harness = new Harness([new Call("work", async (request, _) =>
        {
            await Task.Delay(Timeout.Infinite, request.Aborted);
            return 1;
        })]);
        var run = harness.CallAsync("work", Arguments, harness.Request(aborted: gone.Token));
        await gone.CancelAsync();
        await run;
        Assert.That(recording.Spans.Select(Recording.Describe), Is.EqualTo([
            "mizan.call Unset mizan.code=INTERNAL_ERROR mizan.function=work mizan.reason=departure mizan.transport=in_process"]));
    }
}
