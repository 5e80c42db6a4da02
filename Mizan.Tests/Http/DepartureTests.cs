using System.Text;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Http;

/// <summary>A client that does not wait for its answer.</summary>
internal sealed class DepartureTests
{
    private const string Json = "POST /api/mizan/call/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    [Test]
    public async Task AClientThatLeavesCancelsItsCallAndIsNoFailure([Values("call", "page")] string what)
    {
        var started = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        async ValueTask<int> Wait(MizanRequest request)
        {
            started.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, request.Aborted);
                return 0;
            }
            finally
            {
                ended.SetResult();
            }
        }
        await using var waiting = await Server.StartAsync([
            new Call("wait", (request, _) => Wait(request)),
            new Read("page", "wait_too", async (request, _) => $"{await Wait(request)}"),
        ]);
        var body = """{"fn":"wait","args":{"a":1,"b":2}}""";
        var request = what == "call"
            ? Json + $"Content-Length: {body.Length}\r\n\r\n{body}"
            : "GET /api/mizan/ctx/page/?id=1 HTTP/1.1\r\nHost: x\r\n\r\n";
        using (var socket = await waiting.ConnectAsync())
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
            await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
            socket.LingerState = new(true, 0);
        }
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        // Stopping waits for the request's end, and with it for whatever it logs.
        await waiting.DisposeAsync();
        Assert.That(waiting.Log.Failures, Is.Empty);
    }
}
