using System.Security.Claims;
using Mizan.Registry;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

[NonParallelizable]
internal sealed class AllocationTests
{
    private const int Rounds = 10_000;
    private const int Attempts = 30;

    [Test]
    public async Task AWarmCallThatCompletesAllocatesNothing([Values] Auth auth)
    {
        await using var harness = new Harness([
            new Call(new FunctionDeclaration("add", FunctionKind.Call) { Auth = auth }, static (_, pair) => new(pair.A + pair.B)),
        ]);
        var request = harness.Request(new Caller());
        using var output = new WireWriter();
        var allocated = Measure(() =>
        {
            output.Truncate(0);
            var call = harness.Dispatcher.CallAsync(request, "add"u8, """{"a":2,"b":40}"""u8, output);
            return call.IsCompletedSuccessfully && call.Result is null;
        });
        Assert.That(output.Written.SequenceEqual("42"u8), Is.True);
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public async Task AWarmFetchThatCompletesAllocatesNothing()
    {
        await using var harness = new Harness([
            new Read("page", "a", static (_, _) => new("text a")),
            new Read("page", "b", static (_, _) => new("text b")),
            new Read("page", "c", static (_, _) => new("text c")),
        ]);
        var request = harness.Request();
        var context = harness.Registry.Contexts["page"];
        using var output = new WireWriter();
        var allocated = Measure(() =>
        {
            output.Truncate(0);
            var fetch = harness.Dispatcher.FetchAsync(request, context, "?id=12", output);
            return fetch.IsCompletedSuccessfully && fetch.Result is null;
        });
        Assert.That(output.Written.SequenceEqual("""{"a":"text a","b":"text b","c":"text c"}"""u8), Is.True);
        Assert.That(allocated, Is.Zero);
    }

    // Code is warm when the runtime has compiled it for good, which it does beside the work: some of the platform's methods
    // allocate until then. What the function itself allocates would be there in every attempt.
    internal static long Measure(Func<bool> round)
    {
        var allocated = long.MaxValue;
        for (var attempt = 0; attempt < Attempts && allocated > 0; attempt++)
        {
            if (attempt > 0) Thread.Sleep(100);
            var succeeded = true;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Rounds; i++) succeeded &= round();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(succeeded, Is.True);
        }
        return allocated;
    }

    // The platform's own look at roles allocates; what is measured here is the dispatch.
    private sealed class Caller() : ClaimsPrincipal(new ClaimsIdentity([], "test"))
    {
        public override bool IsInRole(string role) => true;
    }
}
