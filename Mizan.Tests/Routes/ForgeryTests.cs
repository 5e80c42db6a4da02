using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Tests.Http;
using Mizan.Tests.Identity;

namespace Mizan.Tests.Routes;

/// <summary>No page of another site posts forms in a visitor's name.</summary>
[Category("Generator")]
internal sealed class ForgeryTests
{
    private const string Source = """
        using Microsoft.AspNetCore.Antiforgery;
        using Microsoft.AspNetCore.Authentication;
        using System.Security.Claims;

        public static partial class Site
        {
            [Client(Route = "/sign-in/", Methods = ["POST"])]
            public static async partial Task<IResult> SignIn(string name, MizanRequest request)
            {
                var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, name)], "Cookies");
                await request.HttpContext!.SignInAsync(new ClaimsPrincipal(identity));
                return Results.Redirect("/");
            }

            [Client(Route = "/note/")]
            public static partial IResult NotePage([FromServices] IAntiforgery antiforgery, MizanRequest request)
            {
                var tokens = antiforgery.GetAndStoreTokens(request.HttpContext!);
                return Results.Text($"{tokens.FormFieldName}={Uri.EscapeDataString(tokens.RequestToken!)}");
            }

            [Client(Route = "/note/", Methods = ["POST", "PUT", "PATCH"])]
            public static partial IResult Note(string text, ClaimsPrincipal caller) =>
                Results.Text($"{text} by {caller.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "nobody"}");

            [Client(Route = "/note/", Methods = ["DELETE"])]
            public static partial IResult Forget(string text) => Results.Text("gone");

            [Client(Route = "/raw/", Methods = ["POST"], Private = true, Guard = nameof(Always))]
            public static partial IResult Raw(MizanRequest request) => Results.Text(Encoding.UTF8.GetString(request.Body.Span));

            internal static bool Always(MizanRequest request) => true;
        }
        """;

    private static readonly (string, string) Cross = ("Sec-Fetch-Site", "cross-site");
    private static readonly (string, string) Evil = ("Origin", "https://evil.example");

    private RouteServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await RouteServer.StartAsync(
        Source,
        services =>
        {
            services.AddSingleton<TimeProvider>(new Mizan.Tests.Identity.ManualTime());
            services.AddDataProtection();
            IdentityServer.CookiesAndTokens(services);
        },
        application => application.UseAuthentication());

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task WhoIsNotSignedInNeedsNoToken()
    {
        using var visitor = Visitor();
        Assert.That((int)(await FormAsync(visitor, "/sign-in/", "name=ada", ("Sec-Fetch-Site", "same-origin"))).Status, Is.EqualTo(302));
        Assert.That(visitor.Cookies.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task AnotherSiteSignsNobodyIn([Values(0, 1, 2)] int headers)
    {
        using var visitor = Visitor();
        (string, string)[][] sent = [[Cross], [Evil], [Cross, Evil]];
        AssertForged(await FormAsync(visitor, "/sign-in/", "name=attacker", sent[headers]));
        Assert.That(visitor.Cookies.Count, Is.Zero);
    }

    [Test]
    public async Task TheTokenOfTheSessionMayStandInTheForm([Values] bool isMultipart)
    {
        using var visitor = await SignedInAsync("ada");
        var token = await TokenFieldAsync(visitor);
        var answer = isMultipart
            ? await visitor.SendAsync(HttpMethod.Post, "/note/", Parts("text=hello", token), "multipart/form-data; boundary=x")
            : await FormAsync(visitor, "/note/", "text=hello&" + token);
        Assert.That(answer.Text, Is.EqualTo("hello by ada"));
    }

    [Test]
    public async Task TheTokenOfTheSessionMayStandInTheHeader([Values("POST", "PUT", "PATCH", "DELETE")] string method)
    {
        using var visitor = await SignedInAsync("ada");
        var header = ("X-CSRFToken", (await visitor.CsrfTokenAsync())!);
        var answer = await visitor.SendAsync(new(method), "/note/?text=a", "text=a", RouteServer.Form, header);
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        AssertForged(await visitor.SendAsync(new(method), "/note/?text=a", "text=a", RouteServer.Form));
        AssertForged(await visitor.SendAsync(new(method), "/note/?text=a", "text=a", RouteServer.Form, header, Cross));
        AssertForged(await visitor.SendAsync(new(method), "/note/?text=a", "text=a", RouteServer.Form, header, Evil));
    }

    [Test]
    public async Task NothingElseStandsInForTheToken()
    {
        using var visitor = await SignedInAsync("ada");
        using var other = await SignedInAsync("eve");
        var token = await TokenFieldAsync(visitor);
        var foreign = await TokenFieldAsync(other);
        var value = Uri.UnescapeDataString(token.Split('=')[1]);
        AssertForged(await FormAsync(visitor, "/note/", "text=a"));
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + token.Split('=')[0] + "="));
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + foreign));
        AssertForged(await FormAsync(visitor, "/note/", $"text=a&{foreign}&{token}"));
        AssertForged(await FormAsync(visitor, "/note/", $"text=a&{token}&{token}"));
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + token.ToLowerInvariant()));
        AssertForged(await FormAsync(visitor, "/note/?" + token, "text=a"));
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + token, ("X-CSRFToken", "")));
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + token, ("X-CSRFToken", "wrong")));
        AssertForged(await visitor.SendAsync(
            HttpMethod.Post, "/note/", $$"""{"text":"a","{{token.Split('=')[0]}}":"{{value}}"}""", "application/json"));
        AssertForged(await visitor.SendAsync(HttpMethod.Post, "/raw/", token, "text/plain"));
        Assert.That((await FormAsync(visitor, "/note/", "text=a&" + token)).Text, Is.EqualTo("a by ada"), "it is good all the same");
    }

    [Test]
    public async Task AGoodTokenDoesNotHelpAnotherSite([Values] bool saysBrowser)
    {
        using var visitor = await SignedInAsync("ada");
        AssertForged(await FormAsync(visitor, "/note/", "text=a&" + await TokenFieldAsync(visitor), saysBrowser ? Cross : Evil));
    }

    [Test]
    public async Task AReadChangesNothingAndIsNotChecked()
    {
        using var visitor = await SignedInAsync("ada");
        Assert.That((int)(await visitor.SendAsync(HttpMethod.Get, "/note/", null, null, Cross, Evil)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task AWebhookIsReachedByServersAndNotByPages()
    {
        using var sender = Visitor();
        Assert.That((await sender.SendAsync(HttpMethod.Post, "/raw/", "x", "text/plain")).Text, Is.EqualTo("x"));
        AssertForged(await sender.SendAsync(HttpMethod.Post, "/raw/", "x", "text/plain", Cross));
        using var visitor = await SignedInAsync("ada");
        AssertForged(await visitor.SendAsync(HttpMethod.Post, "/raw/", "x", "text/plain", ("Sec-Fetch-Site", "same-origin")));
        Assert.That((await FormAsync(visitor, "/raw/", await TokenFieldAsync(visitor))).Text, Does.Contain("Token="));
    }

    [Test]
    public async Task ATokenOfTheCallerNeedsNeither()
    {
        using var visitor = await SignedInAsync("ada");
        var answer = await FormAsync(visitor, "/note/", "text=a", ("X-Mizan-Token", Forge.Good), Cross, Evil);
        Assert.That(answer.Text, Is.EqualTo("a by 5"));
        (await FormAsync(visitor, "/note/", "text=a", ("X-Mizan-Token", Forge.Good + "x"))).AssertError(401, "UNAUTHORIZED");
        (await visitor.SendAsync(HttpMethod.Get, "/note/", null, null, ("X-Mizan-Token", "x"))).AssertError(401, "UNAUTHORIZED");
    }

    private static string Parts(params string[] fields) =>
        string.Concat(fields.Select(f => f.Split('=')).Select(f =>
            $"--x\r\nContent-Disposition: form-data; name=\"{f[0]}\"\r\n\r\n{Uri.UnescapeDataString(f[1])}\r\n")) + "--x--\r\n";

    private static void AssertForged(Server.Answer answer)
    {
        answer.AssertError(403, "FORBIDDEN");
        Assert.That(answer.Text, Does.Contain("""details":{"reason":"csrf"}"""));
    }

    private static Task<Server.Answer> FormAsync(Visitor visitor, string path, string form, params (string, string)[] headers) =>
        visitor.SendAsync(HttpMethod.Post, path, form, RouteServer.Form, headers);

    private static async Task<string> TokenFieldAsync(Visitor visitor) => (await visitor.SendAsync(HttpMethod.Get, "/note/")).Text;

    private Visitor Visitor() => new(server.Inner.Address);

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = Visitor();
        Assert.That((int)(await FormAsync(visitor, "/sign-in/", "name=" + name)).Status, Is.EqualTo(302));
        return visitor;
    }
}
