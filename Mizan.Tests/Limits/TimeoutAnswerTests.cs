using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

/// <summary>What a client sees of a function that takes too long.</summary>
internal sealed class TimeoutAnswerTests
{
    private const string Body = """{"fn":"work","args":{"a":1,"b":2}}""";
    private const string Answer =
        """{"error":{"code":"INTERNAL_ERROR","message":"The function took too long.","details":{"reason":"timeout"}}}""";
    private const string Headers = "Host: x\r\nX-Test-Roles: owner\r\n";

    private static readonly string Call =
        $"POST /api/mizan/call/ HTTP/1.1\r\n{Headers}Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}";

    private static readonly string Fetch = $"GET /api/mizan/ctx/page/?id=1 HTTP/1.1\r\n{Headers}\r\n";

    [Test]
    public async Task AFunctionThatMindsItsTokenLeavesTheConnectionAsItIs([Values] bool isFetch)
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time, request => Task.Delay(Timeout.Infinite, request.Aborted));
        using var socket = await server.ConnectAsync();
        for (var i = 0; i < 3; i++)
        {
            var answer = await TimeOutAsync(socket, time, isFetch ? Fetch : Call, needsGrace: false);
            Assert.That(answer, Does.StartWith("HTTP/1.1 504 ").And.EndWith("\r\n\r\n" + Answer));
            Assert.That(answer, Does.Not.Contain("Connection:"));
        }
    }

    [Test]
    public async Task AFunctionThatDoesNotIsAnsweredForAndKeepsItsRequest([Values] bool isFetch)
    {
        var time = new ManualTime();
        var release = new TaskCompletionSource();
        var after = new TaskCompletionSource<(bool IsOwner, bool IsAlive)>();
        Life? life = null;
        await using var server = await StartAsync(time, async request =>
        {
            life = request.Services.GetRequiredService<Life>();
            await release.Task;
            after.SetResult((request.User.IsInRole("owner"), !life.IsOver.Task.IsCompleted && request.HttpContext!.Request.Path.HasValue));
        });
        using var socket = await server.ConnectAsync();
        var answer = await TimeOutAsync(socket, time, isFetch ? Fetch : Call, needsGrace: true);
        Assert.That(answer, Does.StartWith("HTTP/1.1 504 ").And.EndWith("\r\n\r\n" + Answer));
        Assert.That(answer, Does.Contain("Connection: close\r\n").And.Contain("Cache-Control: no-store\r\n"));
        // Others are served meanwhile, and never with what the function still holds.
        for (var i = 0; i < 50; i++) await server.AssertAnswersAsync();
        Assert.That(life!.IsOver.Task.IsCompleted, Is.False);
        release.SetResult();
        Assert.That(await after.Task.WaitAsync(TimeSpan.FromSeconds(30)), Is.EqualTo((true, true)));
        await life.IsOver.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(await ReceiveAsync(socket), Is.Empty);
    }

    private static Task<Server> StartAsync(ManualTime time, Func<MizanRequest, Task> wait) => Server.StartAsync(
        [
            new Call("add", (_, pair) => new(pair.A + pair.B)),
            new Call("work", async (request, _) =>
            {
                await wait(request);
                return 1;
            }),
            new Read("page", "a", (_, _) => new("a")),
            new Read("page", "work_too", async (request, _) =>
            {
                await wait(request);
                return "b";
            }),
        ],
        configure: services => services.AddScoped<Life>().AddSingleton<TimeProvider>(time));

    private static async Task<string> TimeOutAsync(Socket socket, ManualTime time, string request, bool needsGrace)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        await time.WaitForTimerAsync();
        time.Advance(new MizanOptions().CallTimeout);
        if (needsGrace)
        {
            await time.WaitForTimerAsync();
            time.Advance(PendingCall.Grace);
        }
        return await ReceiveAsync(socket);
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token));
    }

    private sealed class Life : IDisposable
    {
        public TaskCompletionSource IsOver { get; } = new();

        public void Dispose() => IsOver.SetResult();
    }
}
