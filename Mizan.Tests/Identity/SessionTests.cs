using System.Net.Http.Headers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;

namespace Mizan.Tests.Identity;

internal sealed class SessionTests
{
    private const string Path = "/api/mizan/session/";

    [Test]
    public async Task ThereIsATokenWhereCookiesAreInUseEvenBeforeSigningIn()
    {
        await using var server = await IdentityServer.StartAsync();
        using var visitor = server.Visitor();
        var answer = await visitor.SendAsync(HttpMethod.Get, Path);
        Assert.That(answer.Text, Does.Match("""^\{"csrfToken":"[A-Za-z0-9_-]{80,}"\}$"""));
        Assert.That(answer.Headers.CacheControl, Is.EqualTo(new CacheControlHeaderValue { NoStore = true }));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase);
        Assert.That((await visitor.SendAsync(HttpMethod.Get, Path)).Headers.Contains("Set-Cookie"), Is.False, "the cookie stays");
    }

    [Test]
    public async Task ThereIsNoneForWhoComesWithAToken()
    {
        await using var server = await IdentityServer.StartAsync();
        using var visitor = server.Visitor();
        Assert.That(await visitor.CsrfTokenAsync(("X-Mizan-Token", Forge.Good)), Is.Null);
        Assert.That(visitor.Cookies.Count, Is.Zero);
    }

    [Test]
    public async Task ThereIsNoneWhereCookiesAreNotInUse()
    {
        await using var server = await IdentityServer.StartAsync(services => services.AddMizanTokens(Forge.Configure));
        using var visitor = server.Visitor();
        Assert.That(await visitor.CsrfTokenAsync(), Is.Null);
        Assert.That((await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", Forge.Good))).Text, Does.Contain("MWT:5"));
        Assert.That((await visitor.CallAsync(IdentityServer.Who, ("Cookie", "a=b"))).Text, Does.Contain("nobody"));
    }

    [Test]
    public async Task AnApplicationKeepsTheHeaderThatItsOwnPagesUse()
    {
        await using var server = await IdentityServer.StartAsync(services =>
        {
            IdentityServer.CookiesAndTokens(services);
            services.AddAntiforgery(options => options.HeaderName = "X-XSRF-TOKEN");
        });
        using var visitor = await server.SignedInAsync();
        var token = (await visitor.CsrfTokenAsync())!;
        Assert.That((int)(await visitor.CallAsync(IdentityServer.Who, ("X-CSRFToken", token))).Status, Is.EqualTo(200));
        (await visitor.CallAsync(IdentityServer.Who, ("X-XSRF-TOKEN", token))).AssertError(403, "FORBIDDEN");
        (await visitor.CallAsync(IdentityServer.Who, ("X-XSRF-TOKEN", token), ("X-CSRFToken", "x"))).AssertError(403, "FORBIDDEN");
    }

    [Test]
    public async Task TheHeaderOfTheProtocolWorksWhereTheApplicationHasNone()
    {
        await using var server = await IdentityServer.StartAsync(services =>
        {
            IdentityServer.CookiesAndTokens(services);
            services.Configure<AntiforgeryOptions>(options => options.HeaderName = null);
        });
        using var visitor = await server.SignedInAsync();
        var token = (await visitor.CsrfTokenAsync())!;
        Assert.That((int)(await visitor.CallAsync(IdentityServer.Who, ("X-CSRFToken", token))).Status, Is.EqualTo(200));
    }
}
