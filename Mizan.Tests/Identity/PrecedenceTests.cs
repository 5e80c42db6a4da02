using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace Mizan.Tests.Identity;

/// <summary>Token, then bearer, then cookie; what is there and not valid ends the request.</summary>
internal sealed class PrecedenceTests
{
    private const string Absent = "absent";
    private const string Valid = "valid";
    private const string Invalid = "invalid";

    private static readonly Dictionary<string, IdentityServer> Servers = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Servers["bearer is another scheme"] = await IdentityServer.StartAsync(services =>
        {
            IdentityServer.CookiesAndTokens(services);
            services.AddAuthentication().AddBearerToken();
        });
        Servers["bearer is the default"] = await IdentityServer.StartAsync(services =>
        {
            services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken().AddCookie();
            services.AddMizanCsrf();
            services.AddMizanTokens(Forge.Configure);
        });
        Servers["a scheme falls back"] = await IdentityServer.StartAsync(services =>
        {
            services.AddAuthentication("composite").AddBearerToken().AddCookie()
                .AddScheme<AuthenticationSchemeOptions, CompositeHandler>("composite", null);
            services.AddMizanCsrf();
            services.AddMizanTokens(Forge.Configure);
        });
        Servers["a selector decides"] = await IdentityServer.StartAsync(services =>
        {
            services.AddAuthentication("either").AddBearerToken().AddCookie().AddPolicyScheme("either", null, options =>
                options.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0
                    ? BearerTokenDefaults.AuthenticationScheme
                    : CookieAuthenticationDefaults.AuthenticationScheme);
            services.AddMizanCsrf();
            services.AddMizanTokens(Forge.Configure);
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var server in Servers.Values) await server.DisposeAsync();
        Servers.Clear();
    }

    [Test]
    public async Task TheStrongestCredentialDecidesAndAnInvalidOneIsNeverPassedOver(
        [Values("bearer is another scheme", "bearer is the default", "a selector decides", "a scheme falls back")] string kind,
        [Values(Absent, Valid, Invalid)] string token,
        [Values(Absent, Valid, Invalid, "empty", "two")] string bearer,
        [Values(Absent, Valid)] string cookie)
    {
        var server = Servers[kind];
        using var visitor = cookie == Valid ? await server.SignedInAsync("cookie") : server.Visitor();
        List<(string, string)> headers = [];
        if (token != Absent) headers.Add(("X-Mizan-Token", token == Valid ? Forge.Good : Forge.Token(secret: Forge.SecretA)));
        if (bearer != Absent) headers.Add(("Authorization", bearer switch
        {
            Valid => "Bearer " + await server.BearerAsync("bearer"),
            "two" => $"Bearer {await server.BearerAsync("bearer")}, Bearer other",
            "empty" => "Bearer",
            _ => "bearer CfDJ8invalid",
        }));
        var byCookie = cookie == Valid && kind != "bearer is the default" ? "Cookies:cookie" : "nobody";
        var expected = token switch
        {
            Valid => "MWT:5",
            Invalid => null,
            _ => bearer switch { Absent => byCookie, Valid => "BearerToken:bearer", _ => null },
        };
        var runs = await server.RunsAsync();
        var answer = await visitor.FetchAsync([.. headers]);
        if (expected is null) answer.AssertError(401, "UNAUTHORIZED");
        else Assert.That(answer.Text, Is.EqualTo($$"""{"my_name":"{{expected}}"}"""));
        Assert.That(await server.RunsAsync() - runs, Is.EqualTo(expected is null ? 0 : 1));

        // A token of either kind makes a CSRF token needless; the cookie's caller has none here.
        answer = await visitor.CallAsync(IdentityServer.Who, [.. headers]);
        if (expected is null) answer.AssertError(401, "UNAUTHORIZED");
        else if (expected == "Cookies:cookie") answer.AssertError(403, "FORBIDDEN");
        else Assert.That(answer.Text, Does.Contain($"\"{expected}\""));
    }

    [Test]
    public async Task TwoTokenHeadersAreRefusedEvenWhenBothAreGood([Values] bool call)
    {
        await using var server = await IdentityServer.StartAsync();
        var header = $"X-Mizan-Token: {Forge.Good}\r\n";
        var line = call ? "POST /api/mizan/call/" : "GET /api/mizan/ctx/me/?id=1";
        var body = call ? IdentityServer.Who : "";
        string Request(string headers) =>
            $"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {body.Length}\r\n{headers}\r\n{body}";

        Assert.That(await RawConnection.SendAsync(server.Address, Request(header)), Does.StartWith("HTTP/1.1 200"));
        Assert.That(await RawConnection.SendAsync(server.Address, Request(header + header)), Does.StartWith("HTTP/1.1 401"));
        Assert.That(await RawConnection.SendAsync(server.Address, Request(header + "x-mizan-token:\r\n")), Does.StartWith("HTTP/1.1 401"));
        Assert.That(await RawConnection.SendAsync(server.Address, Request("X-Mizan-Token:\r\n")), Does.StartWith("HTTP/1.1 401"), "empty");
        Assert.That(await server.RunsAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task TwoBearersAreRefusedEvenWhenBothAreGood()
    {
        var server = Servers["bearer is the default"];
        var header = $"Authorization: Bearer {await server.BearerAsync("5")}\r\n";
        string Request(string headers) => $"GET /api/mizan/ctx/me/?id=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n";

        Assert.That(await RawConnection.SendAsync(server.Address, Request(header)), Does.StartWith("HTTP/1.1 200"));
        Assert.That(await RawConnection.SendAsync(server.Address, Request(header + header)), Does.StartWith("HTTP/1.1 401"));
    }

    [Test]
    public async Task ATokenIsRefusedWhereTokensAreNotConfigured()
    {
        await using var server = await IdentityServer.StartAsync(IdentityServer.Cookies);
        using var visitor = await server.SignedInAsync();
        foreach (var token in new[] { Forge.Good, "x", "" })
        {
            (await visitor.FetchAsync(("X-Mizan-Token", token))).AssertError(401, "UNAUTHORIZED");
        }
        (await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", Forge.Good))).AssertError(401, "UNAUTHORIZED");
        (await visitor.CallAsync(IdentityServer.Obtain, ("X-CSRFToken", (await visitor.CsrfTokenAsync())!))).AssertError(404, "NOT_FOUND");
        Assert.That(await server.RunsAsync(), Is.Zero);
    }

    [TestCase("/api/mizan/ctx/other/")]
    [TestCase("/api/mizan/elsewhere")]
    [TestCase("/api/mizan/session")]
    [TestCase("/api/mizan/call")]
    public async Task AnInvalidTokenLearnsNothingOfWhatThereIs(string path)
    {
        var server = Servers["a selector decides"];
        using var visitor = server.Visitor();
        (await visitor.SendAsync(HttpMethod.Get, path, null, null, ("X-Mizan-Token", "x"))).AssertError(401, "UNAUTHORIZED");
    }

    [Test]
    public async Task ABearerIsNobodysBusinessWhereNoSchemeReadsIt()
    {
        await using var server = await IdentityServer.StartAsync();
        using var visitor = await server.SignedInAsync("7");
        var gateway = ("Authorization", "Bearer of-the-gateway");
        Assert.That((await visitor.FetchAsync(gateway)).Text, Is.EqualTo("""{"my_name":"Cookies:7"}"""));
        (await visitor.CallAsync(IdentityServer.Who, gateway)).AssertError(403, "FORBIDDEN");
    }

    [Test]
    public async Task TheSchemesThatReadBearersCanBeNamed()
    {
        await using var server = await IdentityServer.StartAsync(services =>
        {
            IdentityServer.CookiesAndTokens(services);
            services.AddAuthentication().AddBearerToken().AddBearerToken("another", _ => { });
            services.Configure<MizanIdentityOptions>(options => options.BearerSchemes.Add("another"));
        });
        using var visitor = server.Visitor();
        var answer = await visitor.FetchAsync(("Authorization", "Bearer " + await server.BearerAsync("5")));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized), "a token of the scheme that was not named");
    }
}
