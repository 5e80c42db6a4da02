using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class LimitTests(World world)
{
    private const int BodyLimit = 1 << 20;

    private Server server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [Test]
    public async Task ABodyOfExactlyTheLimitIsRead([Values] bool chunked) =>
        Assert.That((await SendAsync(Padded(BodyLimit), chunked)).Text, Is.EqualTo(Server.AddAnswer));

    [Test]
    public async Task ALargerBodyIsRefused([Values] bool chunked, [Values(BodyLimit + 1, 4 * BodyLimit)] int size)
    {
        (await SendAsync(Padded(size), chunked)).AssertError(413, "BAD_REQUEST");
        await server.AssertAnswersAsync();
    }

    [Test]
    public async Task ALargeTextComesBackWhole([Values(5_000, 100_000, 1_000_000)] int length)
    {
        var text = new string('x', length);
        var answer = await server.CallAsync("{\"fn\":\"echo\",\"args\":{\"text\":\"" + text + "\"}}");
        Assert.That(answer.Text, Is.EqualTo("{\"result\":\"" + text + "\",\"invalidate\":[]}"));
    }

    // The envelope is one level and the arguments another.
    [TestCase(62, 200)]
    [TestCase(63, 400)]
    [TestCase(10_000, 400)]
    public async Task ABodyNestsToTheLimit(int depth, int status)
    {
        var nested = new string('[', depth) + new string(']', depth);
        var inside = await server.CallAsync("{\"fn\":\"add\",\"args\":{\"a\":2,\"b\":40,\"x\":" + nested + "}}");
        var beside = await server.CallAsync("{\"fn\":\"add\",\"args\":{\"a\":2,\"b\":40},\"x\":[" + nested + "]}");
        Assert.That((int)inside.Status, Is.EqualTo(status));
        Assert.That((int)beside.Status, Is.EqualTo(status));
    }

    [TestCase(8192, 200)]
    [TestCase(8193, 414)]
    public async Task AQueryHasALongestLength(int length, int status)
    {
        var query = "id=5&x=";
        var answer = await server.GetAsync("/api/mizan/ctx/page/?" + query.PadRight(length, 'y'));
        if (status == 200) Assert.That(answer.Text, Is.EqualTo("""{"a":"a5","b":"b5"}"""));
        else answer.AssertError(status, "BAD_REQUEST");
    }

    [TestCase("application/json", 200)]
    [TestCase("APPLICATION/JSON", 200)]
    [TestCase("application/json; charset=utf-8", 200)]
    [TestCase("application/json;charset=UTF-8", 200)]
    [TestCase("application/json; charset=\"utf-8\"", 200)]
    [TestCase("application/json; profile=x", 200)]
    [TestCase("application/json; charset=utf-16", 415)]
    [TestCase("application/json; charset=utf-8; charset=latin1", 415)]
    [TestCase("application/json, text/plain", 415)]
    [TestCase("application/json, application/json", 415)]
    [TestCase("application/jsonx", 415)]
    [TestCase("application/ld+json", 415)]
    [TestCase("text/json", 415)]
    [TestCase("text/plain", 415)]
    [TestCase("application/x-www-form-urlencoded", 415)]
    [TestCase("multipart/mixed; boundary=x", 415)]
    [TestCase("*/*", 415)]
    [TestCase("json", 415)]
    [TestCase("", 415)]
    public async Task OnlyJsonInUtf8IsRead(string mediaType, int status)
    {
        var answer = await server.CallAsync(Server.Add, mediaType);
        if (status == 200) Assert.That(answer.Text, Is.EqualTo(Server.AddAnswer));
        else answer.AssertError(status, "BAD_REQUEST");
    }

    [TestCase("identity", 200)]
    [TestCase("gzip", 415)]
    [TestCase("br", 415)]
    [TestCase("identity, gzip", 415)]
    [TestCase("x", 415)]
    public async Task ACompressedBodyIsRefused(string encoding, int status)
    {
        using var content = new StringContent(Server.Add, null, "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        var answer = await server.SendAsync(new(HttpMethod.Post, "/api/mizan/call/") { Content = content });
        if (status == 200) Assert.That(answer.Text, Is.EqualTo(Server.AddAnswer));
        else answer.AssertError(status, "BAD_REQUEST");
    }

    private static byte[] Padded(int size) => Encoding.UTF8.GetBytes(Server.Add.PadRight(size));

    private async Task<Server.Answer> SendAsync(byte[] body, bool chunked)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        // Asked first, so that a refusal does not meet a client that is still sending.
        request.Headers.ExpectContinue = true;
        return await server.SendAsync(request);
    }
}
