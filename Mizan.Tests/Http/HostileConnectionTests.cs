using System.Net.Sockets;
using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class HostileConnectionTests(World world)
{
    private const string Post = "POST /api/mizan/call/ HTTP/1.1\r\nHost: x\r\n";
    private const string Json = Post + "Content-Type: application/json\r\n";
    private const string Close = "Connection: close\r\n";

    private Server server = null!;

    private static string WithLength => $"Content-Length: {Server.Add.Length}\r\n\r\n{Server.Add}";

    [SetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [TearDown]
    public async Task StopAsync()
    {
        if (server is null) return;
        await server.AssertAnswersAsync();
        await server.EndAsync();
    }

    [Test]
    public async Task ABodyThatComesByteByByteIsRead()
    {
        string[] body = [.. Server.Add.Select(c => c.ToString())];
        var answer = await server.RawAsync([Json + Close + $"Content-Length: {Server.Add.Length}\r\n\r\n", .. body]);
        Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.EndWith(Server.AddAnswer));
    }

    [Test]
    public async Task ABodyInSmallChunksIsRead()
    {
        var chunks = Server.Add.Select(c => $"1\r\n{c}\r\n").Append("0\r\n\r\n");
        var answer = await server.RawAsync(Json + Close + "Transfer-Encoding: chunked\r\n\r\n" + string.Concat(chunks));
        Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.EndWith(Server.AddAnswer));
    }

    [Test]
    public async Task RequestsOnOneConnectionAreAnsweredInTurn()
    {
        var answers = await server.RawAsync(
            Json + "Content-Length: 1\r\n\r\n{" + Json + WithLength + Json + Close + WithLength);
        Assert.That(answers.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]), Is.EqualTo(["400", "200", "200"]));
    }

    [TestCase("Content-Type: application/json\r\nContent-Type: application/json\r\n")]
    [TestCase("Content-Type: application/json\r\nContent-Type: text/plain\r\n")]
    [TestCase("Content-Type: application/json\r\nContent-Encoding: identity\r\nContent-Encoding: gzip\r\n")]
    [TestCase("")]
    public async Task TwoReadingsOfTheMediaTypeAreRefused(string headers)
    {
        var answer = await server.RawAsync(Post + headers + Close + WithLength);
        Assert.That(answer, Does.StartWith("HTTP/1.1 415").And.Contain("\"code\":\"BAD_REQUEST\""));
    }

    [Test]
    public async Task AChunkThatIsNoneIsABadRequest([Values("zz\r\n{}\r\n", "-1\r\n{}\r\n", "5\r\n{}\r\n0\r\n\r\n")] string chunk)
    {
        var answer = await server.RawAsync(Json + Close + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
        Assert.That(answer, Does.StartWith("HTTP/1.1 400").And.Contain("{\"error\":{\"code\":\"BAD_REQUEST\""));
        Assert.That(answer, Does.Contain("no-store").And.Contain("nosniff"));
    }

    [Test]
    public async Task ADeclaredLengthOverTheLimitIsRefusedUnread()
    {
        using var socket = await server.ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(Json + "Content-Length: 20000000\r\n\r\n{"));
        var buffer = new byte[4096];
        var answer = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        Assert.That(answer, Does.StartWith("HTTP/1.1 413").And.Contain("\"code\":\"BAD_REQUEST\""));
    }

    [Test]
    public async Task AnEmptyBodyIsABadRequest()
    {
        Assert.That(await server.RawAsync(Json + Close + "Content-Length: 0\r\n\r\n"), Does.StartWith("HTTP/1.1 400"));
        Assert.That(await server.RawAsync(Json + Close + "\r\n"), Does.StartWith("HTTP/1.1 400"));
    }

    // Reset, half closed or closed: the three ways in which a body ends before its end.
    [Test]
    public async Task AClientThatLeavesWhileItSendsIsNoFailure([Range(0, 2)] int way, [Values] bool chunked)
    {
        var start = Json + (chunked ? "Transfer-Encoding: chunked\r\n\r\n64\r\n{" : "Content-Length: 100\r\n\r\n{");
        for (var i = 0; i < 20; i++)
        {
            using var socket = await server.ConnectAsync();
            await socket.SendAsync(Encoding.ASCII.GetBytes(start));
            await Task.Delay(i % 4);
            if (way == 0) socket.LingerState = new(true, 0);
            if (way == 1) socket.Shutdown(SocketShutdown.Send);
        }
    }
}
