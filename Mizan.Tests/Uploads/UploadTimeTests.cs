using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Limits;

namespace Mizan.Tests.Uploads;

/// <summary>A body has its time to arrive, and the function has its own behind that.</summary>
internal sealed class UploadTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Arrival = new MizanOptions().UploadTimeout;
    private static readonly TimeSpan Call = new MizanOptions().CallTimeout;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private static readonly string Full = Form.Call("hold").File("file", "a", new string('a', 200_000)).ToString();

    private ManualTime time = null!;
    private TaskCompletionSource started = null!;
    private TaskCompletionSource release = null!;
    private UploadServer server = null!;
    private bool mindsItsToken;

    [SetUp]
    public async Task StartAsync()
    {
        (time, started, release, mindsItsToken) = (new(), new(), new(), true);
        server = await UploadServer.StartAsync(
            [
                new Receive("hold", async (request, received) =>
                {
                    var token = request.Aborted;
                    started.SetResult();
                    if (mindsItsToken) await release.Task.WaitAsync(token);
                    else await release.Task;
                    return await Receive.DescribeAsync(request, received);
                }),
            ],
            services: services => services.AddSingleton<TimeProvider>(time));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await server.AssertNothingIsLeftAsync();
        Assert.That(time.Running, Is.Zero);
        await server.DisposeAsync();
    }

    // In the first boundary, behind the function's name, and in a file.
    [TestCase(10)]
    [TestCase(-1)]
    [TestCase(100_000)]
    public async Task ASenderThatTakesTooLongIsToldSo(int sent)
    {
        var begin = Full[..(sent < 0 ? Full.IndexOf("hold", StringComparison.Ordinal) + 30 : sent)];
        using var socket = await server.BeginAsync(begin, Full.Length);
        await time.WaitForTimerAsync();
        while (sent > 1000 && server.OpenFiles() == 0) await Task.Delay(1);
        time.Advance(Arrival);
        Assert.That(
            await ReceiveAsync(socket),
            Does.StartWith("HTTP/1.1 408").And.Contain("Connection: close").And.Contain("\"BAD_REQUEST\"").And.Contain("too long to arrive"));
        Assert.That(started.Task.IsCompleted, Is.False);
        Assert.That(server.Http.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task TheTimeOfTheFunctionBeginsBehindTheBody()
    {
        using var socket = await server.BeginAsync(Full[..100_000], Full.Length);
        while (server.OpenFiles() == 0) await Task.Delay(1);
        time.Advance(Arrival - Moment);
        await socket.SendAsync(Encoding.Latin1.GetBytes(Full[100_000..]));
        await started.Task.WaitAsync(Patience);
        time.Advance(Call - Moment);
        Assert.That(server.OpenFiles(), Is.EqualTo(1));
        time.Advance(Moment);
        Assert.That(await ReceiveAsync(socket), Does.StartWith("HTTP/1.1 504").And.Contain("\"reason\":\"timeout\""));
    }

    [Test]
    public async Task AFunctionThatRunsOnKeepsItsFiles()
    {
        mindsItsToken = false;
        using var socket = await server.BeginAsync(Full, Full.Length);
        await started.Task.WaitAsync(Patience);
        time.Advance(Call);
        await time.WaitForTimerAsync();
        time.Advance(PendingCall.Grace);
        Assert.That(await ReceiveAsync(socket), Does.StartWith("HTTP/1.1 504"));
        Assert.That(server.OpenFiles(), Is.EqualTo(1));
        release.SetResult();
        await server.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task AStoppingServerWaitsForABodyForAsLongAsForACall([Values] bool arrives)
    {
        var socket = await server.BeginAsync(Full[..100_000], Full.Length);
        while (server.OpenFiles() == 0) await Task.Delay(1);
        var stop = server.Http.StopAsync();
        // One timer is the call's own.
        while (time.Running < 2) await Task.Delay(1);
        if (arrives)
        {
            release.SetResult();
            await socket.SendAsync(Encoding.Latin1.GetBytes(Full[100_000..]));
            Assert.That(await ReceiveAsync(socket), Does.StartWith("HTTP/1.1 200"));
        }
        else
        {
            time.Advance(new MizanOptions().DrainTimeout);
            Assert.That(await ReceiveAsync(socket), Does.StartWith("HTTP/1.1 503").And.Contain("\"reason\":\"stopping\""));
        }
        // The web server would go on listening to a body that nobody wants, as long as it may.
        socket.Dispose();
        await stop.WaitAsync(Patience);
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, timeout.Token));
    }
}
