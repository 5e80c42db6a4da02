using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Tests.Dispatch;

namespace Mizan.Tests.Identity;

internal sealed class ObtainTests
{
    private IdentityServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await IdentityServer.StartAsync(services =>
    {
        IdentityServer.CookiesAndTokens(services);
        services.AddAuthentication().AddBearerToken();
    });

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task WhoeverIsSignedInGetsATokenThatWorksWithoutTheCookie()
    {
        using var visitor = await server.SignedInAsync("7+staff");
        var answer = await visitor.CallAsync(IdentityServer.Obtain, ("X-CSRFToken", (await visitor.CsrfTokenAsync())!));
        using var json = JsonDocument.Parse(answer.Text);
        var result = json.RootElement.GetProperty("result");
        Assert.That(result.EnumerateObject().Select(member => member.Name), Is.EqualTo(["token", "expires_in"]));
        Assert.That(result.GetProperty("expires_in").GetInt32(), Is.EqualTo(300));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        using var other = server.Visitor();
        var token = ("X-Mizan-Token", result.GetProperty("token").GetString()!);
        Assert.That((await other.CallAsync(IdentityServer.Who, token)).Text, Does.Contain("\"MWT:7+staff\""));
    }

    [Test]
    public async Task NobodyGetsNone()
    {
        using var visitor = server.Visitor();
        (await visitor.CallAsync(IdentityServer.Obtain)).AssertError(401, "UNAUTHORIZED");
    }

    [Test]
    public async Task ASessionWithoutItsCsrfTokenGetsNone()
    {
        using var visitor = await server.SignedInAsync();
        (await visitor.CallAsync(IdentityServer.Obtain)).AssertError(403, "FORBIDDEN");
    }

    [Test]
    public async Task ATokenBringsNoFurtherOne([Values] bool alsoSignedIn)
    {
        using var visitor = alsoSignedIn ? await server.SignedInAsync() : server.Visitor();
        (string, string)[] csrf = alsoSignedIn ? [("X-CSRFToken", (await visitor.CsrfTokenAsync())!)] : [];
        (await visitor.CallAsync(IdentityServer.Obtain, [("X-Mizan-Token", Forge.Good), .. csrf])).AssertError(403, "FORBIDDEN");
        var bearer = ("Authorization", "Bearer " + await server.BearerAsync("8"));
        Assert.That((await visitor.CallAsync(IdentityServer.Who, bearer)).Text, Does.Contain("BearerToken:8"));
        (await visitor.CallAsync(IdentityServer.Obtain, [bearer, .. csrf])).AssertError(403, "FORBIDDEN");
    }

    [Test]
    public async Task CodeInTheSameProcessAsksTheServiceInstead()
    {
        await using var harness = new Harness([], services => services.AddMizanTokens(Forge.Configure));
        var (error, _) = await harness.CallAsync("mwt_obtain", "{}", harness.Request(Harness.Somebody()));
        Assert.That(error!.Code, Is.EqualTo(MizanErrorCode.Forbidden));
        var tokens = harness.Services.GetRequiredService<IMizanTokens>();
        Assert.That(tokens.TryValidate(tokens.Create("5").Text, out _, out _), Is.True);
    }

    [Test]
    public void TheFunctionIsThereOnceHoweverOftenTokensAreAdded()
    {
        Assert.That(
            async () =>
            {
                await using var harness = new Harness([], services => services.AddMizanTokens(Forge.Configure).AddMizanTokens(_ => { }));
                Assert.That(harness.Registry.Functions.Select(function => function.Name), Is.EqualTo(["mwt_obtain"]));
                Assert.That(harness.Services.GetService<MizanDispatcher>(), Is.Not.Null);
            },
            Throws.Nothing);
    }
}
