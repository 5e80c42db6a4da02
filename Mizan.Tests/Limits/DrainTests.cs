using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

/// <summary>A real server that stops while it is busy.</summary>
internal sealed class DrainTests
{
    private const string Work = """{"fn":"work","args":{"a":1,"b":2}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ManualTime time = null!;
    private TaskCompletionSource started = null!;
    private TaskCompletionSource release = null!;

    [SetUp]
    public void SetUp() => (time, started, release) = (new(), new(), new());

    [Test]
    public async Task ACallInFlightFinishesAndThoseThatComeAreToldToGo()
    {
        await using var server = await StartAsync(_ => release.Task);
        var call = server.CallAsync(Work);
        await started.Task.WaitAsync(Patience);
        var stop = server.StopAsync();
        foreach (var path in new[] { "session/", "ctx/page/?id=1", "call/" })
        {
            using var body = path == "call/" ? new StringContent(Work, null, "application/json") : null;
            var answer = await server.SendAsync(
                new(body is null ? HttpMethod.Get : HttpMethod.Post, "/api/mizan/" + path) { Content = body });
            answer.AssertError(503, "INTERNAL_ERROR");
            Assert.That(answer.Text, Does.Contain("\"details\":{\"reason\":\"stopping\"}"));
            Assert.That(answer.Headers.ConnectionClose, Is.True);
        }
        Assert.That(stop.IsCompleted, Is.False);
        release.SetResult();
        Assert.That((await call).Text, Is.EqualTo("""{"result":7,"invalidate":[]}"""));
        await stop.WaitAsync(Patience);
        Assert.That(server.Log.Entries.Where(IsOurs).Select(entry => entry.Id), Is.EqualTo([4, 5]));
    }

    [Test]
    public async Task ACallThatTakesTooLongIsCancelled([Values] bool mindsItsToken)
    {
        await using var server = await StartAsync(request => mindsItsToken ? Task.Delay(Timeout.Infinite, request.Aborted) : release.Task);
        var call = server.CallAsync(Work);
        await started.Task.WaitAsync(Patience);
        var stop = server.StopAsync();
        // One timer is the call's own.
        while (time.Running < 2) await Task.Delay(1);
        time.Advance(TimeSpan.FromSeconds(10));
        if (!mindsItsToken)
        {
            await time.WaitForTimerAsync();
            time.Advance(PendingCall.Grace);
        }
        var answer = await call.WaitAsync(Patience);
        answer.AssertError(503, "INTERNAL_ERROR");
        Assert.That(answer.Headers.ConnectionClose, Is.True);
        // Less than the host would wait for a request that does not end.
        await stop.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(server.Log.Entries.Where(IsOurs).Select(entry => entry.Id), Is.EqualTo([4, 6]));
        Assert.That(server.Service<CallGate>().InFlight, Is.EqualTo(mindsItsToken ? 0 : 1));
        release.SetResult();
    }

    [Test]
    public async Task AnIdleServerStopsWithoutAWord()
    {
        await using var server = await StartAsync(_ => release.Task);
        await server.AssertAnswersAsync();
        await server.StopAsync().WaitAsync(Patience);
        Assert.That(server.Log.Entries.Where(IsOurs), Is.Empty);
        Assert.That(time.Running, Is.Zero);
    }

    [Test]
    public async Task ACallThatAnotherOneInFlightMakesIsLetIn()
    {
        Server? server = null;
        await using var started = server = await StartAsync(async request =>
        {
            await release.Task;
            using var output = new Mizan.Wire.WireWriter();
            var dispatcher = request.Services.GetRequiredService<Mizan.Dispatch.MizanDispatcher>();
            var error = await dispatcher.CallAsync(request, "add"u8.ToArray(), """{"a":2,"b":40}"""u8.ToArray(), output);
            if (error is not null) throw error;
        });
        var call = server.CallAsync(Work);
        await this.started.Task.WaitAsync(Patience);
        var stop = server.StopAsync();
        while (!server.Service<CallGate>().IsClosed) await Task.Delay(1);
        release.SetResult();
        Assert.That((await call).Status, Is.EqualTo(HttpStatusCode.OK));
        await stop.WaitAsync(Patience);
    }

    [Test]
    public async Task TheGateLosesNobodyWhileItCloses()
    {
        for (var round = 0; round < 200; round++)
        {
            var gate = new CallGate();
            var let = 0;
            var inside = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                for (var i = 0; i < 200; i++)
                {
                    if (!gate.TryEnter()) continue;
                    Interlocked.Increment(ref let);
                    gate.Leave();
                }
            })));
            await gate.CloseAsync().WaitAsync(Patience);
            var atEnd = Volatile.Read(ref let);
            await inside;
            Assert.That(gate.InFlight, Is.Zero);
            Assert.That(let, Is.EqualTo(atEnd), "Nobody may come in after the gate was empty.");
        }
    }

    private static bool IsOurs(RecordedLog.Entry entry) => entry.Category.StartsWith("Mizan.", StringComparison.Ordinal);

    private Task<Server> StartAsync(Func<MizanRequest, Task> wait) => Server.StartAsync(
        [
            new Call("add", (_, pair) => new(pair.A + pair.B)),
            new Call("work", async (request, _) =>
            {
                started.SetResult();
                await wait(request);
                return 7;
            }),
            new Read("page", "a", (_, _) => new("a")),
        ],
        configure: services => services
            .AddSingleton<TimeProvider>(time)
            .ConfigureMizan(options => options.DrainTimeout = TimeSpan.FromSeconds(10)));
}
