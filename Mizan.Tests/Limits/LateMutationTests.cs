using Microsoft.Extensions.DependencyInjection;
using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Registry;
using Mizan.Tests.Dispatch;
using Mizan.Wire;

namespace Mizan.Tests.Limits;

/// <summary>Mutations whose callers were answered before they ended.</summary>
internal sealed class LateMutationTests
{
    private static readonly TimeSpan Limit = new MizanOptions().CallTimeout;

    private ManualTime time = null!;
    private TaskCompletionSource release = null!;

    [SetUp]
    public void SetUp() => (time, release) = (new(), new());

    [Test]
    public async Task OneThatSucceedsLateHasChangedTheVersionAllTheSame()
    {
        await using var harness = Build(new Change(release.Task, guard: null));
        using var output = new WireWriter();
        var request = harness.Request();
        var run = harness.Dispatcher.CallAsync(request, "change"u8, "{}"u8, output).AsTask();
        await PassAsync();
        Assert.That((await run)?.Interruption, Is.EqualTo(Interruption.Timeout));
        Assert.That(await ReadVersionAsync(harness), Is.EqualTo((1, 1)));
        release.SetResult();
        await output.Holder!;
        Assert.That(await ReadVersionAsync(harness), Is.EqualTo((2, 2)));
    }

    // The caller was told that nothing happened, and nothing has happened: so it stays.
    [Test]
    public async Task OneThatIsAllowedTooLateDoesNotBegin()
    {
        var change = new Change(Task.CompletedTask, release.Task);
        await using var harness = Build(change);
        using var output = new WireWriter();
        var run = harness.Dispatcher.CallAsync(harness.Request(), "change"u8, "{}"u8, output).AsTask();
        await PassAsync();
        Assert.That((await run)?.Interruption, Is.EqualTo(Interruption.Timeout));
        release.SetResult();
        await output.Holder!;
        Assert.That(change.Runs, Is.Zero);
        Assert.That(await ReadVersionAsync(harness), Is.EqualTo((0, 0)));
    }

    private async Task PassAsync()
    {
        time.Advance(Limit);
        await time.WaitForTimerAsync();
        time.Advance(PendingCall.Grace);
    }

    private static async Task<(long Low, long High)> ReadVersionAsync(Harness harness)
    {
        var request = harness.Request();
        await harness.FetchAsync("page", request: request);
        return (request.Version.Low, request.Version.High);
    }

    private Harness Build(Change change) => new(
        [change, new HandWritten.Read("page", "a", (_, _) => new("a"))], services => services.AddSingleton<TimeProvider>(time));

    private sealed class Change(Task work, Task? guard) : MutationFunction<NoArguments, NoResult, NoResult>(
        new("change", FunctionKind.Mutation) { HasGuard = guard is not null })
    {
        public int Runs { get; private set; }

        public override async ValueTask<bool> GuardAsync(MizanRequest request)
        {
            await guard!;
            return true;
        }

        protected override ValueTask<NoResult> RunAsync(MizanRequest request, NoArguments arguments)
        {
            Runs++;
            return NoResult.From(work);
        }

        protected override void Report(CallEffects effects, in NoArguments arguments, NoResult result, ReadOnlySpan<byte> json) =>
            effects.Constant("\"page\""u8, "page");
    }
}
