using System.Text;
using Mizan.Tests.Http;
using Mizan.Tests.Native;

namespace Mizan.Tests.Uploads;

/// <summary>What exceeds a limit gets its error, and the limits are those of the options.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class UploadLimitTests(World world)
{
    private const int Limit = 100_000;

    private UploadServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await UploadServer.StartAsync(
        world, $"--Mizan:MultipartBodyLimit={Limit}", "--Mizan:MultipartFileLimit=3", "--Mizan:JsonBodyLimit=2048");

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TearDown]
    public async Task EverythingIsAsBefore()
    {
        await server.Http.AssertAnswersAsync();
        await server.AssertNothingIsLeftAsync();
        Assert.That(server.Http.Failures, Is.Empty);
    }

    [Test]
    public async Task ABodyOfExactlyTheLimitIsRead([Values] bool chunked, [Values(0, 1, 50_000)] int over)
    {
        var empty = Form.Call("take").File("file", "a", "").ToString().Length;
        var form = Form.Call("take").File("file", "a", new string('x', Limit - empty + over));
        using var content = new ByteArrayContent(form.ToBytes());
        content.Headers.TryAddWithoutValidation("Content-Type", Form.MediaType);
        // Asked first, so that a refusal does not meet a client that is still sending.
        (string, string)[] headers = [("Expect", "100-continue"), .. chunked ? [("Transfer-Encoding", "chunked")] : Array.Empty<(string, string)>()];
        var answer = await server.SendAsync(content, headers);
        if (over == 0) Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        else answer.AssertError(413, "BAD_REQUEST");
    }

    [Test]
    public async Task ADeclaredLengthOverTheLimitIsRefusedUnread()
    {
        using var socket = await server.BeginAsync("--", Limit + 1);
        var buffer = new byte[4096];
        var answer = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        Assert.That(answer, Does.StartWith("HTTP/1.1 413").And.Contain("\"code\":\"BAD_REQUEST\""));
    }

    [Test]
    public async Task FilesAreCounted([Values("file", "more", "unknown")] string name)
    {
        var form = Form.Call("take").File("file", "1", "1").File("more", "2", "2");
        Assert.That((int)(await server.SendAsync(form.File("more", "3", "3"))).Status, Is.EqualTo(200));
        var answer = await server.SendAsync(form.File(name, "4", "4"));
        answer.AssertError(413, "BAD_REQUEST");
        Assert.That(answer.Text, Does.Contain("more than 3 files"));
    }

    [Test]
    public async Task PartsAreCounted()
    {
        var form = Form.Call("take").File("file", "a", "1");
        for (var i = 2; i < 64; i++) form.Field("x", "");
        Assert.That((int)(await server.SendAsync(form)).Status, Is.EqualTo(200));
        (await server.SendAsync(form.Field("x", ""))).AssertError(413, "BAD_REQUEST");
    }

    [TestCase(2048, 200)]
    [TestCase(2049, 413)]
    public async Task ArgumentsAreBoundedLikeAJsonBody(int length, int status)
    {
        var answer = await server.SendAsync(Form.Call("take").Field("args", "{}".PadRight(length)).File("file", "a", "1"));
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        answer = await server.SendAsync(new Form().Field("args", "{}".PadRight(length)).Field("fn", "take").File("file", "a", "1"));
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
    }

    // The web server's own is 30 MB.
    [Test]
    public async Task TheServersLimitIsLiftedForFilesAlone()
    {
        await using var large = await UploadServer.StartAsync(world, $"--Mizan:JsonBodyLimit={64 << 20}");
        var padding = new string(' ', 31 << 20);
        var answer = await large.SendAsync(Form.Call("take").File("file", "a", padding));
        Assert.That(answer.Text, Does.Contain($"a|text/plain|{padding.Length}|"));
        using var json = new StringContent(Server.Add + padding, null, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = json };
        request.Headers.ExpectContinue = true;
        (await large.Http.SendAsync(request)).AssertError(413, "BAD_REQUEST");
    }
}
