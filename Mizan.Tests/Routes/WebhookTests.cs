using System.Security.Cryptography;
using System.Text;
using Mizan.Tests.Docs;
using Mizan.Tests.Http;

namespace Mizan.Tests.Routes;

/// <summary>The webhook of the guide, exactly as it stands there, and what somebody without the secret tries.</summary>
[Category("Generator")]
internal sealed class WebhookTests
{
    private const string Path = "/hooks/orders/";
    private const string Body = """{"shop_id": 1, "lines": [{"product_id": 7, "quantity": 2}]}""";
    private const string Secret = "correct horse battery staple, and a few more letters";

    private RouteServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await StartAsync(Secret);

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task ASignedRequestIsServed()
    {
        var answer = await SendAsync(Body, Sign(Body));
        Assert.That(answer.Text, Is.EqualTo("1 lines"));
        Assert.That(answer.Stale(), Is.EqualTo("shop"));
    }

    [Test]
    public async Task EveryByteOfTheBodyIsSigned()
    {
        var signature = Sign(Body);
        for (var i = 0; i < Body.Length; i++)
        {
            var altered = Body.ToCharArray();
            altered[i] ^= '\u0001';
            (await SendAsync(new string(altered), signature)).AssertError(403, "FORBIDDEN");
        }
        (await SendAsync(Body + " ", signature)).AssertError(403, "FORBIDDEN");
        (await SendAsync(Body[..^1], signature)).AssertError(403, "FORBIDDEN");
        (await SendAsync("", signature)).AssertError(403, "FORBIDDEN");
    }

    private static IEnumerable<string[]> Forgeries()
    {
        var good = Sign(Body);
        yield return [];
        yield return [""];
        yield return [good.ToUpperInvariant()];
        yield return [good[..^1]];
        yield return [good + "0"];
        yield return ["0x" + good];
        yield return ["sha256=" + good];
        yield return [good, good];
        yield return [good + ", " + good];
        yield return [Sign("")];
        yield return [Sign(Body, "")];
        yield return [Sign(Body, Secret + " ")];
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task NothingButTheSignatureOpensIt(string[] signatures)
    {
        var answer = await SendAsync(Body, signatures);
        answer.AssertError(403, "FORBIDDEN");
        Assert.That(answer.Stale(), Is.Null);
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"shop_id":"x"}""")]
    [TestCase("""{"shop_id":1,"shop_id":1}""")]
    public async Task TheArgumentsAreReadBehindTheSignature(string body)
    {
        (await SendAsync(body, "wrong")).AssertError(403, "FORBIDDEN");
        Assert.That((int)(await SendAsync(body, Sign(body))).Status, Is.AnyOf(400, 422));
    }

    [Test]
    public async Task TheBodyMayComeInPieces()
    {
        var pieces = Body.Chunk(7).Select(piece => $"{piece.Length:x}\r\n{new string(piece)}\r\n");
        var answer = await server.Inner.RawAsync([
            $"POST {Path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nX-Signature: {Sign(Body)}\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n",
            .. pieces,
            "0\r\n\r\n"]);
        Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.EndsWith("1 lines\r\n0\r\n\r\n").Or.EndsWith("1 lines"));
    }

    [Test]
    public async Task ItIsReachedByItsRouteAlone()
    {
        foreach (var roles in (string?[])[null, "staff", "superuser"])
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/");
            call.Content = new StringContent($$"""{"fn":"order_placed","args":{{Body}}}""", Encoding.UTF8, "application/json");
            call.Headers.Add("X-Signature", Sign(Body));
            if (roles is not null) call.Headers.Add(Server.RolesHeader, roles);
            (await server.Inner.SendAsync(call)).AssertError(404, "NOT_FOUND");
        }
        (await server.GetAsync("/api/mizan/ctx/shop/?shop_id=1")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task WithoutASecretItIsClosed([Values(null, "")] string? secret)
    {
        await using var open = await StartAsync(secret);
        (await SendAsync(open, Body, Sign(Body, ""))).AssertError(403, "FORBIDDEN");
    }

    private static Task<RouteServer> StartAsync(string? secret) => RouteServer.StartAsync(
        [SnippetTests.ImplicitUsings, Guide.BlockWith("pages-and-webhooks.md", "IsSigned")],
        use: application => application.Configuration["Hooks:Secret"] = secret);

    private static string Sign(string body, string secret = Secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    private static Task<Server.Answer> SendAsync(RouteServer server, string body, params string[] signatures) =>
        server.PostAsync(Path, body, "application/json", [.. signatures.Select(signature => ("X-Signature", signature))]);

    private Task<Server.Answer> SendAsync(string body, params string[] signatures) => SendAsync(server, body, signatures);
}
