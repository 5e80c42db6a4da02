using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Http;

internal sealed class RoutingTests
{
    [TestCase("/api/mizan/ctx/page?id=5")]
    [TestCase("/api/mizan/ctx/page/?id=5")]
    [TestCase("/api/mizan/ctx/page/?id=5&other=7")]
    [TestCase("/api/mizan/ctx/%70age/?%69d=%35")]
    public async Task AContextIsFetched(string path)
    {
        await using var server = await Server.StartAsync();
        var answer = await server.GetAsync(path);
        Assert.That(answer.Text, Is.EqualTo("""{"a":"a5","b":"b5"}"""));
    }

    [Test]
    public async Task ATrailingSlashOfACallIsOptional([Values("/api/mizan/call", "/api/mizan/call/")] string path)
    {
        await using var server = await Server.StartAsync();
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
        await using var server = await Server.StartAsync();
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
    public async Task EverythingElseBelowTheBaseIsNotFound(string path)
    {
        await using var server = await Server.StartAsync();
        (await server.GetAsync(path)).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task NamesThatDifferInCaseAreTwoContexts()
    {
        await using var server = await Server.StartAsync([
            new Read("page", "a", (_, _) => new("small")),
            new Read("Page", "b", (_, _) => new("large")),
        ]);
        Assert.That((await server.GetAsync("/api/mizan/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"small"}"""));
        Assert.That((await server.GetAsync("/api/mizan/ctx/Page/?id=1")).Text, Is.EqualTo("""{"b":"large"}"""));
        (await server.GetAsync("/api/mizan/ctx/PAGE/?id=1")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task ABraceInAContextsNameIsNoParameter()
    {
        await using var server = await Server.StartAsync([new Read("{x}", "a", (_, _) => new("braces"))]);
        Assert.That((await server.GetAsync("/api/mizan/ctx/%7Bx%7D/?id=1")).Text, Is.EqualTo("""{"a":"braces"}"""));
        (await server.GetAsync("/api/mizan/ctx/y/?id=1")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task TheApplicationsOwnEndpointsGoFirst()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))],
            application => application.MapGet("/api/mizan/{area}/own", context => context.Response.WriteAsync("own")));
        Assert.That((await server.GetAsync("/api/mizan/any/own")).Text, Is.EqualTo("own"));
        Assert.That((int)(await server.GetAsync("/elsewhere")).Status, Is.EqualTo(404));
        Assert.That((await server.GetAsync("/elsewhere")).Text, Is.Empty);
    }

    [Test]
    public async Task TheBaseMayBeEmpty([Values("", "/")] string prefix)
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))], application => application.MapMizan(prefix));
        Assert.That((await server.GetAsync("/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"x"}"""));
    }

    [Test]
    public void MappingWithoutTheServicesSaysWhatIsMissing()
    {
        var application = WebApplication.CreateSlimBuilder().Build();
        Assert.That(
            () => application.MapMizan("/api/mizan"),
            Throws.InvalidOperationException.With.Message.Contains("builder.Services.AddMizan()"));
    }
}
