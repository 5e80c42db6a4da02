using System.Net.Http.Headers;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class HeaderTests(World world)
{
    private Server server = null!;

    private static IEnumerable<TestCaseData> Requests()
    {
        yield return Request("call", 200, HttpMethod.Post, "call/", Server.Add);
        yield return Request("call that waits", 200, HttpMethod.Post, "call/", """{"fn":"add_later","args":{"a":1,"b":2}}""");
        yield return Request("unknown function", 404, HttpMethod.Post, "call/", """{"fn":"x"}""");
        yield return Request("refused arguments", 422, HttpMethod.Post, "call/", """{"fn":"add"}""");
        yield return Request("malformed", 400, HttpMethod.Post, "call/", "{");
        yield return Request("too large", 413, HttpMethod.Post, "call/", new string(' ', (1 << 20) + 1));
        yield return Request("wrong media type", 415, HttpMethod.Post, "call/", Server.Add, "text/plain");
        yield return Request("wrong method of a call", 405, HttpMethod.Get, "call/");
        yield return Request("fetch", 200, HttpMethod.Get, "ctx/page/?id=1");
        yield return Request("head of a fetch", 200, HttpMethod.Head, "ctx/page/?id=1");
        yield return Request("refused fetch", 422, HttpMethod.Get, "ctx/page/");
        yield return Request("head of a refused fetch", 422, HttpMethod.Head, "ctx/page/");
        yield return Request("unknown context", 404, HttpMethod.Get, "ctx/other/");
        yield return Request("wrong method of a fetch", 405, HttpMethod.Delete, "ctx/page/");
        yield return Request("query too long", 414, HttpMethod.Get, "ctx/page/?id=1&x=" + new string('x', 8192));
        yield return Request("session", 200, HttpMethod.Get, "session/");
        yield return Request("wrong method of the session", 405, HttpMethod.Post, "session/", "{}");
        yield return Request("elsewhere", 404, HttpMethod.Get, "elsewhere/entirely");
        yield return Request("the base itself", 404, HttpMethod.Get, "");
    }

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TestCaseSource(nameof(Requests))]
    public async Task EveryAnswerCarriesTheSameHeaders(int status, string method, string path, string? body, string mediaType)
    {
        using var request = new HttpRequestMessage(new(method), "/api/mizan/" + path);
        if (body is not null) request.Content = new StringContent(body, null, mediaType);
        using var response = await server.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Headers.CacheControl, Is.EqualTo(new CacheControlHeaderValue { NoStore = true }));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
            Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(response.Headers.TransferEncoding, Is.Empty);
            Assert.That(response.Headers.Vary, Is.Empty);
            Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
            Assert.That(response.Content.Headers.ContentLength, Is.GreaterThan(0));
            Assert.That(bytes, Has.Length.EqualTo(method == "HEAD" ? 0 : response.Content.Headers.ContentLength));
        });
    }

    [Test]
    public async Task TheSessionHasNoTokenWithoutCookies() =>
        Assert.That((await server.GetAsync("/api/mizan/session/")).Text, Is.EqualTo("""{"csrfToken":null}"""));

    private static TestCaseData Request(
        string name, int status, HttpMethod method, string path, string? body = null, string mediaType = "application/json") =>
        new TestCaseData(status, method.Method, path, body, mediaType).SetArgDisplayNames(name);
}
