using System.Text.Json;
using Mizan.Tests.Native;

namespace Mizan.Tests.Identity;

/// <summary>A call by a cookie needs the token of its session; nobody else's call needs one.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class CsrfTests(World world)
{
    private const string Header = "X-CSRFToken";
    private const StringComparison Exact = StringComparison.Ordinal;

    private IdentityServer server = null!;

    private static IEnumerable<TestCaseData> Callers()
    {
        string[] tokens = [
            "missing", "empty", "wrong", "cut", "altered", "of another session", "of before the sign-in", "of its cookie", "own",
        ];
        foreach (var token in tokens)
        {
            yield return new TestCaseData("cookie", token, token == "own");
            yield return new TestCaseData("token", token, true);
            yield return new TestCaseData("token and cookie", token, true);
            yield return new TestCaseData("nobody", token, true);
        }
    }

    [OneTimeSetUp]
    public async Task StartAsync() => server = await IdentityServer.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    [TestCaseSource(nameof(Callers))]
    public async Task OnlyTheSessionsOwnTokenWillDo(string caller, string kind, bool expected)
    {
        using var visitor = server.Visitor();
        var before = await visitor.CsrfTokenAsync();
        if (caller.EndsWith("cookie", Exact)) await visitor.SignInAsync("7");
        var own = (await visitor.CsrfTokenAsync())!;
        List<(string, string)> headers = [];
        if (caller.StartsWith("token", Exact)) headers.Add(("X-Mizan-Token", Forge.Good));
        var token = kind switch
        {
            "missing" => null,
            "empty" => "",
            "wrong" => "CfDJ8",
            "cut" => own[..^4],
            "altered" => own[..40] + (own[40] == 'A' ? 'B' : 'A') + own[41..],
            "of another session" => await TokenOfAnotherAsync(),
            "of before the sign-in" => before,
            "of its cookie" => visitor.Cookies.GetAllCookies().First(cookie => cookie.Name.StartsWith(".AspNetCore.Anti", Exact)).Value,
            _ => own,
        };
        if (token is not null) headers.Add((Header, token));
        var runs = await server.RunsAsync();
        var answer = await visitor.CallAsync(IdentityServer.Who, [.. headers]);
        if (expected) Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        else AssertCsrf(answer);
        Assert.That(await server.RunsAsync() - runs, Is.EqualTo(expected ? 1 : 0));
        Assert.That((int)(await visitor.FetchAsync([.. headers])).Status, Is.EqualTo(200), "a read changes nothing");
    }

    [Test]
    public async Task ATokenIsGoodForManyCallsAndEndsWithTheSession()
    {
        using var visitor = await server.SignedInAsync();
        var first = (Header, (await visitor.CsrfTokenAsync())!);
        var second = (Header, (await visitor.CsrfTokenAsync())!);
        foreach (var token in new[] { first, second, first }) await AssertCallsAsync(visitor, token);
        await visitor.CallAsync("""{"fn":"sign_out","args":{"text":""}}""", first);
        await visitor.SignInAsync("8");
        AssertCsrf(await visitor.CallAsync(IdentityServer.Who, first));
        AssertCsrf(await visitor.CallAsync("""{"fn":"sign_out","args":{"text":""}}""", first));
        await AssertCallsAsync(visitor, (Header, (await visitor.CsrfTokenAsync())!));
    }

    [Test]
    public async Task TwoTokensAreRefusedEvenWhenBothAreGood()
    {
        using var visitor = await server.SignedInAsync();
        var token = await visitor.CsrfTokenAsync();
        var cookies = visitor.Cookies.GetCookieHeader(server.Address);
        Assert.That(await SendAsync($"{Header}: {token}\r\n"), Does.StartWith("HTTP/1.1 200"));
        Assert.That(await SendAsync($"{Header}: {token}\r\n{Header}: {token}\r\n"), Does.StartWith("HTTP/1.1 403"));

        Task<string> SendAsync(string headers) => RawConnection.SendAsync(
            server.Address,
            $"POST /api/mizan/call/ HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\nCookie: {cookies}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {IdentityServer.Who.Length}\r\n{headers}\r\n{IdentityServer.Who}");
    }

    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("text/plain")]
    [TestCase("text/plain; charset=utf-8")]
    [TestCase(null)]
    public async Task WhatAFormCanSendIsRefusedWhateverItCarries(string? mediaType)
    {
        using var visitor = await server.SignedInAsync();
        var csrf = (await visitor.CsrfTokenAsync())!;
        var runs = await server.RunsAsync();
        foreach (var body in new[] { IdentityServer.Who, "fn=who", "__RequestVerificationToken=" + csrf })
        {
            (string, string)[][] attempts = [[], [(Header, csrf)], [("X-Mizan-Token", Forge.Good)], [("Sec-Fetch-Site", "cross-site")]];
            foreach (var headers in attempts)
            {
                (await visitor.SendAsync(HttpMethod.Post, "/api/mizan/call/", body, mediaType, headers)).AssertError(415, "BAD_REQUEST");
            }
        }
        Assert.That(await server.RunsAsync(), Is.EqualTo(runs));
    }

    private static async Task AssertCallsAsync(Visitor visitor, (string, string) token) =>
        Assert.That((int)(await visitor.CallAsync(IdentityServer.Who, token)).Status, Is.EqualTo(200));

    private static void AssertCsrf(Http.Server.Answer answer)
    {
        answer.AssertError(403, "FORBIDDEN");
        using var json = JsonDocument.Parse(answer.Text);
        Assert.That(json.RootElement.GetProperty("error").GetProperty("details").GetRawText(), Is.EqualTo("""{"reason":"csrf"}"""));
    }

    private async Task<string> TokenOfAnotherAsync()
    {
        // The same user on another machine: the token belongs to the session, not only to the user.
        using var other = await server.SignedInAsync("7");
        return (await other.CsrfTokenAsync())!;
    }
}
