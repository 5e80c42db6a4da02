using System.Text.Json;
using Mizan.Tests.Native;

namespace Mizan.Tests.Identity;

/// <summary>No page of another site makes calls, unless it is allowed or has a token.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class CrossSiteTests(World world)
{
    private const string Own = "its own";
    private const string Absent = "absent";
    private const string Allowed = "https://app.example";

    private IdentityServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await IdentityServer.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    [Test]
    public async Task WhatTheBrowserSaysDecides(
        [Values(Absent, "same-origin", "none", "same-site", "cross-site", "Same-Origin", "", "nonsense", "same-origin, none")] string site,
        [Values(
            Absent, Own, Allowed, "https://evil.example", "null", "", "https://app.example.evil", "https://app.example:443",
            "http://app.example", "HTTPS://APP.EXAMPLE", "its own and more", "its host over TLS")] string origin,
        [Values("cookie", "token", "nobody")] string caller)
    {
        using var visitor = caller == "cookie" ? await server.SignedInAsync() : server.Visitor();
        List<(string, string)> headers = [];
        if (caller == "cookie") headers.Add(("X-CSRFToken", (await visitor.CsrfTokenAsync())!));
        if (caller == "token") headers.Add(("X-Mizan-Token", Forge.Good));
        if (site != Absent) headers.Add(("Sec-Fetch-Site", site));
        if (origin != Absent) headers.Add(("Origin", origin switch
        {
            Own => server.Origin,
            "its own and more" => server.Origin + "0",
            "its host over TLS" => server.Origin.Replace("http:", "https:", StringComparison.Ordinal),
            _ => origin,
        }));
        var expected = caller == "token" || origin == Allowed || site switch
        {
            "same-origin" or "none" => true,
            Absent => origin is Absent or Own,
            _ => false,
        };
        var runs = await server.RunsAsync();
        var answer = await visitor.CallAsync(IdentityServer.Who, [.. headers]);
        if (expected) Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        else
        {
            answer.AssertError(403, "FORBIDDEN");
            using var json = JsonDocument.Parse(answer.Text);
            Assert.That(json.RootElement.GetProperty("error").GetProperty("details").GetRawText(), Is.EqualTo("""{"reason":"csrf"}"""));
        }
        Assert.That(await server.RunsAsync() - runs, Is.EqualTo(expected ? 1 : 0));
        Assert.That((int)(await visitor.FetchAsync([.. headers])).Status, Is.EqualTo(200), "a read changes nothing");
    }

    [Test]
    public async Task AnotherSiteSignsNobodyIn()
    {
        using var visitor = server.Visitor();
        const string SignIn = """{"fn":"sign_in","args":{"text":"attacker"}}""";
        var origin = ("Origin", "https://evil.example");
        (await visitor.CallAsync(SignIn, ("Sec-Fetch-Site", "cross-site"), origin)).AssertError(403, "FORBIDDEN");
        (await visitor.CallAsync(SignIn, origin)).AssertError(403, "FORBIDDEN");
        Assert.That(visitor.Cookies.Count, Is.Zero);
        Assert.That((int)(await visitor.CallAsync(SignIn)).Status, Is.EqualTo(200), "a command line says nothing of sites");
    }

    [TestCase("Origin: {0}\r\nOrigin: {0}\r\n", 403)]
    [TestCase("Origin: {0}\r\nOrigin: https://evil.example\r\n", 403)]
    [TestCase("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: same-origin\r\n", 403)]
    [TestCase("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n", 403)]
    [TestCase("Sec-Fetch-Site: same-origin\r\n", 200)]
    [TestCase("X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nOrigin: https://evil.example\r\n", 403)]
    [TestCase("X-HTTP-Method-Override: GET\r\nOrigin: https://evil.example\r\n", 403)]
    public async Task TwoReadingsOfWhereACallComesFromAreRefused(string headers, int status)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, headers, server.Origin);
        var answer = await RawConnection.SendAsync(
            server.Address,
            $"POST /api/mizan/call/ HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {IdentityServer.Who.Length}\r\n{text}\r\n{IdentityServer.Who}");
        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status}"));
    }
}
