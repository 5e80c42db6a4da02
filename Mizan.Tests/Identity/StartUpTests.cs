using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mizan.Identity.Secrets;
using Mizan.Registry;
using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

/// <summary>What cannot be safe does not start, and says which option is wrong.</summary>
internal sealed class StartUpTests
{
    private static IEnumerable<TestCaseData> Options()
    {
        yield return Case("no secret", "Secrets is empty", _ => { });
        yield return Case("a short secret", "Secrets[0] ('a') has 31 bytes: at least 32", o => o.Secrets.Add(new("a", new byte[31])));
        yield return Case("a secret that is missing", "Secrets[0] ('a') has no value", o => o.Secrets.Add(new("a", (string?)null)));
        yield return Case("a secret not in base64", "Secrets[0] ('a') has no value, or one", o => o.Secrets.Add(new("a", "not base64!")));
        yield return Case("an empty secret", "Secrets[0] ('a') has 0 bytes", o => o.Secrets.Add(new("a", "")));
        yield return Case("no id", "Secrets[0].Id", o => o.Secrets.Add(new("", SecretA)));
        yield return Case("a bad id", "Secrets[0].Id", o => o.Secrets.Add(new("a b", SecretA)));
        yield return Case("a long id", "Secrets[0].Id", o => o.Secrets.Add(new(new string('a', 65), SecretA)));
        yield return Case("a null", "Secrets[0] is null", o => o.Secrets.Add(null!));
        yield return Case("ids that are the same", "Secrets[1].Id is 'b'", o => { Good(o); o.Secrets.Add(new("b", SecretA)); });
        yield return Case("secrets that are the same", "Secrets[1] ('a') is the same", o => { Good(o); o.Secrets.Add(new("a", SecretB)); });
        yield return Case("no lifetime", "Lifetime is 00:00:00", o => { Good(o); o.Lifetime = TimeSpan.Zero; });
        yield return Case("a long lifetime", "Lifetime is 2.00:00:00", o => { Good(o); o.Lifetime = TimeSpan.FromDays(2); });
        yield return Case("a negative skew", "ClockSkew is -00:00:01", o => { Good(o); o.ClockSkew = TimeSpan.FromSeconds(-1); });
        yield return Case("a large skew", "ClockSkew is 01:00:00", o => { Good(o); o.ClockSkew = TimeSpan.FromHours(1); });
        yield return Case("an empty issuer", "Issuer is empty", o => { Good(o); o.Issuer = ""; });
        yield return Case("an empty audience", "Audience is empty", o => { Good(o); o.Audience = ""; });
        yield return Case("no type of claims", "PermissionClaimType is empty", o => { Good(o); o.PermissionClaimType = ""; });

        static void Good(MizanTokenOptions options) => options.Secrets.Add(new("b", SecretB));
        static TestCaseData Case(string name, string message, Action<MizanTokenOptions> configure) =>
            new TestCaseData(configure, "MizanTokenOptions." + message).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Options))]
    public void BadTokenOptionsAreNamed(Action<MizanTokenOptions> configure, string message)
    {
        // Whether or not the functions are served over HTTP.
        foreach (var map in new[] { true, false })
        {
            var problem = Assert.CatchAsync<OptionsValidationException>(
                () => RunAsync(services => services.AddMizanTokens(configure), map));
            Assert.That(problem.Message, Does.Contain(message));
        }
    }

    [Test]
    public void EveryProblemIsNamedAtOnce()
    {
        var problem = Assert.CatchAsync<OptionsValidationException>(
            () => RunAsync(services => services.AddMizanTokens(options => options.Lifetime = default)));
        Assert.That(problem.Failures.Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task OptionsOfEveryKindStartWhenTheyAreGood() => await RunAsync(services =>
    {
        IdentityServer.CookiesAndTokens(services);
        services.Configure<MizanTokenOptions>(options => options.Lifetime = TimeSpan.FromDays(1));
    });

    [Test]
    public void ASecretOfAnotherPurposeIsRefused()
    {
        var problem = Assert.CatchAsync<OptionsValidationException>(() => RunAsync(services =>
        {
            var purposes = new SecretPurposes();
            purposes.Claim(SecretA, "the cache (MizanCacheOptions.Secret)");
            services.AddSingleton(purposes);
            services.AddMizanTokens(Configure);
        }));
        Assert.That(problem.Message, Is.EqualTo(
            "MizanTokenOptions.Secrets[1] ('a') is shared with the cache (MizanCacheOptions.Secret): "
            + "each purpose needs a secret of its own."));
    }

    [Test]
    public void APurposeClaimsItsOwnSecretsAgain()
    {
        var purposes = new SecretPurposes();
        Assert.That(purposes.Claim(SecretA, "one"), Is.Null);
        Assert.That(purposes.Claim(SecretA, "one"), Is.Null);
        Assert.That(purposes.Claim(SecretB, "two"), Is.Null);
        Assert.That(purposes.Claim(SecretA, "two"), Is.EqualTo("one"));
    }

    [TestCase("https://app.example/")]
    [TestCase("https://app.example/path")]
    [TestCase("https://App.example")]
    [TestCase("https://app.example:443")]
    [TestCase("app.example")]
    [TestCase("*")]
    [TestCase("https://*.example")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("https://user@app.example")]
    public void AnOriginThatNoBrowserSendsIsNamed(string origin)
    {
        var problem = Assert.CatchAsync<OptionsValidationException>(() => RunAsync(services =>
            services.AddMizanCsrf(options => options.AllowedOrigins.Add(origin))));
        Assert.That(problem.Message, Does.StartWith($"MizanIdentityOptions.AllowedOrigins has '{origin}'"));
    }

    [TestCase("https://app.example")]
    [TestCase("http://localhost:3000")]
    [TestCase("https://[::1]:8443")]
    [TestCase("https://xn--bcher-kva.example")]
    [TestCase("capacitor://localhost")]
    public async Task AnOriginAsBrowsersSendItIsTaken(string origin) =>
        await RunAsync(services => services.AddMizanCsrf(options => options.AllowedOrigins.Add(origin)));

    [Test]
    public void CookiesWithoutACheckOfWhoSendsThemDoNotStart()
    {
        var problem = Assert.CatchAsync<InvalidOperationException>(() => RunAsync(services =>
            services.AddAuthentication().AddCookie("my_cookies")));
        Assert.That(problem.Message, Does.Contain("'my_cookies'").And.Contain("builder.Services.AddMizanCsrf()"));
    }

    [Test]
    public async Task CookiesThatTheApplicationReadsItselfAreNotBelievedWithoutACheck()
    {
        await using var server = await IdentityServer.StartAsync(
            _ => { },
            application => application.Use((context, next) =>
            {
                context.User = IdentityServer.Principal("7", "homemade");
                return next(context);
            }));
        using var visitor = server.Visitor();
        (await visitor.CallAsync(IdentityServer.Who, ("Cookie", "session=7"))).AssertError(403, "FORBIDDEN");
        Assert.That(server.Log.Failures.Single().Text, Does.Contain("AddMizanCsrf"));
        Assert.That((await visitor.CallAsync(IdentityServer.Who)).Text, Does.Contain("homemade:7"), "without any cookie it was none");
    }

    private static async Task RunAsync(Action<IServiceCollection> configure, bool map = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        MizanServices.AddModules(builder.Services, []);
        configure(builder.Services);
        await using var application = builder.Build();
        if (map) application.MapMizan("/api/mizan");
        await application.StartAsync();
    }
}
