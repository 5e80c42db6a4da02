using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

/// <summary>What a path and a method lead to.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class RoutingTests(World world)
{
    private Server server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TestCase("/api/mizan/ctx/page?id=5")]
    [TestCase("/api/mizan/ctx/page/?id=5")]
    [TestCase("/api/mizan/ctx/page/?id=5&other=7")]
    [TestCase("/api/mizan/ctx/%70age/?%69d=%35")]
    public async Task AContextIsFetched(string path)
    {
        var answer = await server.GetAsync(path);
        Assert.That(answer.Text, Is.EqualTo("""{"a":"a5","b":"b5"}"""));
    }

    [Test]
    public async Task ATrailingSlashOfACallIsOptional([Values("/api/mizan/call", "/api/mizan/call/")] string path)
    {
        using var content = new StringContent(Server.Add, null, "application/json");
        Assert.That((await server.SendAsync(new(HttpMethod.Post, path) { Content = content })).Text, Is.EqualTo(Server.AddAnswer));
    }

    [TestCase("GET", "call", "POST")]
    [TestCase("HEAD", "call", "POST")]
    [TestCase("PUT", "call", "POST")]
    [TestCase("OPTIONS", "call", "POST")]
    [TestCase("post", "ctx/page", "GET, HEAD")]
    [TestCase("POST", "ctx/page", "GET, HEAD")]
    [TestCase("DELETE", "session", "GET, HEAD")]
    public async Task AnotherMethodIsRefusedWithThoseThatAreAllowed(string method, string path, string allowed)
    {
        var answer = await server.SendAsync(new(new(method), "/api/mizan/" + path));
        Assert.That((int)answer.Status, Is.EqualTo(405));
        Assert.That(string.Join(", ", answer.ContentHeaders.Allow), Is.EqualTo(allowed));
        if (method != "HEAD") answer.AssertError(405, "BAD_REQUEST");
    }

    [TestCase("/api/mizan")]
    [TestCase("/api/mizan/")]
    [TestCase("/api/mizan/ctx/")]
    [TestCase("/api/mizan/ctx/other")]
    [TestCase("/api/mizan/ctx/Page/?id=1")]
    [TestCase("/api/mizan/ctx/page/more?id=1")]
    [TestCase("/api/mizan/ctx/page//?id=1")]
    [TestCase("/api/mizan/ctx/page%2F?id=1")]
    [TestCase("/api/mizan/call/add")]
    [TestCase("/api/mizan/%FF")]
    public async Task EverythingElseBelowTheBaseIsNotFound(string path) =>
        (await server.GetAsync(path)).AssertError(404, "NOT_FOUND");
}
