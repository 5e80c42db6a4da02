using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Registry;
using Mizan.Tests.Http;
using Mizan.Tests.Limits;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Routes;

/// <summary>A function with a route has the time of a call, and a stopping server treats it like one.</summary>
internal sealed class RunningTests
{
    private const string Timeout504 =
        """{"error":{"code":"INTERNAL_ERROR","message":"The function took too long.","details":{"reason":"timeout"}}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly RouteDeclaration Get = new("/work/", RouteBody.None, "GET");
    private static readonly RouteDeclaration Post = new("/work/", RouteBody.Raw, "POST");

    private ManualTime time = null!;
    private TaskCompletionSource release = null!;
    private TaskCompletionSource started = null!;

    [SetUp]
    public void SetUp() => (time, release, started) = (new(), new(), new());

    [Test]
    public async Task OneThatMindsItsTokenIsCancelled()
    {
        await using var server = await StartAsync(Get, async request =>
        {
            await Task.Delay(Timeout.Infinite, request.Aborted);
            return Results.Ok();
        });
        var get = server.GetAsync("/work/");
        await time.WaitForTimerAsync();
        time.Advance(new MizanOptions().CallTimeout);
        var answer = await get.WaitAsync(Patience);
        Assert.That((int)answer.Status, Is.EqualTo(504));
        Assert.That(answer.Text, Is.EqualTo(Timeout504));
        Assert.That(server.Service<CallGate>().InFlight, Is.Zero);
        Assert.That(server.Service<Deadlines>().Count, Is.Zero);
        Assert.That(time.Running, Is.Zero);
    }

    [Test]
    public async Task OneThatDoesNotIsAnsweredForAndKeepsItsBody()
    {
        var seen = new TaskCompletionSource<string>();
        await using var server = await StartAsync(Post, async request =>
        {
            await release.Task;
            seen.SetResult(Encoding.UTF8.GetString(request.Body.Span));
            return Results.Ok();
        });
        using var socket = await server.ConnectAsync();
        await socket.SendAsync("POST /work/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"u8.ToArray());
        await time.WaitForTimerAsync();
        time.Advance(new MizanOptions().CallTimeout);
        await time.WaitForTimerAsync();
        time.Advance(PendingCall.Grace);
        var answer = await ReceiveAsync(socket);
        Assert.That(answer, Does.StartWith("HTTP/1.1 504 ").And.Contain("Connection: close\r\n").And.EndWith(Timeout504));
        // Buffers that others are lent meanwhile are not that one.
        for (var i = 0; i < 50; i++)
        {
            using var body = new StringContent(new string('x', 5));
            await server.SendAsync(new(HttpMethod.Post, "/quick/") { Content = body });
        }
        release.SetResult();
        Assert.That(await seen.Task.WaitAsync(Patience), Is.EqualTo("hello"));
        Assert.That(await ReceiveAsync(socket), Is.Empty);
        Assert.That(server.Log.Failures.Select(entry => entry.Id), Is.EqualTo([2, 3]));
    }

    // Like a download: what is sent lazily looks at the token that the function was given.
    [Test]
    public async Task TheTimeOfAFunctionIsNotThatOfItsAnswer()
    {
        var token = default(CancellationToken);
        await using var server = await StartAsync(Get, async request =>
        {
            await Task.Yield();
            token = request.Aborted;
            return Results.Stream(async stream =>
            {
                await stream.WriteAsync(new byte[3], token);
                await stream.FlushAsync(token);
                await release.Task;
                await stream.WriteAsync(new byte[4], token);
            });
        });
        using var response = await server.Client.GetAsync(new Uri("/work/", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        for (var i = 0; i < 3; i++)
        {
            time.Advance(new MizanOptions().CallTimeout);
            using var other = await server.Client.GetAsync(new Uri("/cancelled/", UriKind.Relative));
            Assert.That(token.IsCancellationRequested, Is.False, "nor anybody else's");
        }
        Assert.That(time.Running, Is.Zero);
        release.SetResult();
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Has.Length.EqualTo(7));
    }

    [Test]
    public async Task AnAnswerLearnsThatItsClientLeft()
    {
        var told = new TaskCompletionSource();
        await using var server = await StartAsync(Get, async request =>
        {
            await Task.Yield();
            var token = request.Aborted;
            token.Register(told.SetResult);
            return Results.Stream(async stream =>
            {
                await stream.WriteAsync(new byte[3], token);
                await stream.FlushAsync(token);
                await Task.Delay(Timeout.Infinite, token);
            });
        });
        using (await server.Client.GetAsync(new Uri("/work/", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.That(told.Task.IsCompleted, Is.False);
        }
        await told.Task.WaitAsync(Patience);
        await server.StopAsync();
        Assert.That(server.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task AStoppingServerLetsItFinishAndTakesNoOther()
    {
        await using var server = await StartAsync(Get, async _ =>
        {
            started.SetResult();
            await release.Task;
            return Results.Text("done");
        });
        var get = server.GetAsync("/work/");
        await started.Task.WaitAsync(Patience);
        var stop = server.StopAsync();
        (await server.GetAsync("/work/")).AssertError(503, "INTERNAL_ERROR");
        Assert.That(stop.IsCompleted, Is.False);
        release.SetResult();
        Assert.That((await get).Text, Is.EqualTo("done"));
        await stop.WaitAsync(Patience);
    }

    private Task<Server> StartAsync(RouteDeclaration route, Func<MizanRequest, ValueTask<IResult>> work) => Server.StartAsync(
        [
            new View("work", FunctionKind.Call, route, work),
            new View("quick", FunctionKind.Call, new("/quick/", RouteBody.Raw, "POST"), _ => new(Results.Ok())),
            new View("cancelled", FunctionKind.Call, new("/cancelled/", RouteBody.None, "GET"), async request =>
            {
                var token = request.Aborted;
                var expired = Task.Delay(Timeout.Infinite, token);
                time.Advance(new MizanOptions().CallTimeout);
                await expired;
                return Results.Ok();
            }),
        ],
        configure: services => services.AddSingleton<TimeProvider>(time));

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token));
    }
}
