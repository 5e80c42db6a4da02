using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Mizan.Tests.Routes;

/// <summary>Who may come to a page, and what is said to those who may not.</summary>
[Category("Generator")]
internal sealed class ErrorTests
{
    private const string Source = """
        public static partial class Pages
        {
            [Client(Auth = Auth.Required, Route = "/members/{id}/")]
            public static partial IResult Members(int id) => Results.Text("members");

            [Client(Auth = Auth.Staff, Route = "/staff/{id}/", Methods = ["POST"])]
            public static partial IResult Staff(int id, string text) => Results.Text("staff");

            [Client(Auth = Auth.Required, Private = true, Guard = nameof(IsEven), Route = "/guarded/{id}/")]
            public static partial IResult Guarded(int id) => Results.Text("guarded");

            [Client(Route = "/missing/")]
            public static partial IResult Missing() => Results.NotFound();

            internal static async ValueTask<bool> IsEven(MizanRequest request)
            {
                await Task.Yield();
                return request.HttpContext!.Request.RouteValues["id"] is "2" or "x";
            }
        }
        """;

    private const string Browser = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    private RouteServer server = null!;
    private RouteServer withPages = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await RouteServer.StartAsync(Source);
        withPages = await RouteServer.StartAsync(Source, use: application => application.UseStatusCodePages(context =>
        {
            var error = context.HttpContext.Features.Get<MizanError>();
            context.HttpContext.Response.ContentType = "text/html";
            return context.HttpContext.Response.WriteAsync($"<p>{context.HttpContext.Response.StatusCode} {error?.Message}</p>");
        }));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        await withPages.DisposeAsync();
    }

    [TestCase("/members/5/", null, 401)]
    [TestCase("/members/x/", null, 401)]
    [TestCase("/members/5/", "member", 200)]
    [TestCase("/members/x/", "member", 422)]
    [TestCase("/staff/5/", null, 401)]
    [TestCase("/staff/x/", "member", 403)]
    [TestCase("/staff/5/", "staff", 200)]
    [TestCase("/staff/x/", "staff", 422)]
    [TestCase("/guarded/x/", null, 401)]
    [TestCase("/guarded/1/", "member", 403)]
    [TestCase("/guarded/2/", "member", 200)]
    [TestCase("/guarded/x/", "member", 422)]
    public async Task TheCallerIsJudgedBeforeTheArguments(string path, string? roles, int status)
    {
        (string, string)[] headers = roles is null ? [] : [(Http.Server.RolesHeader, roles)];
        var answer = path.StartsWith("/staff", StringComparison.Ordinal)
            ? await server.PostAsync(path, "text=a", headers: headers)
            : await server.GetAsync(path, headers);
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        if (status is 401 or 403) Assert.That(answer.Text, Does.Not.Contain("details"));
    }

    [Test]
    public async Task ABrowserIsGivenTheEnvelopeToo()
    {
        var answer = await server.GetAsync("/members/5/", ("Accept", Browser));
        answer.AssertError(401, "UNAUTHORIZED");
        Assert.That(answer.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That((await server.GetAsync("/missing/", ("Accept", Browser))).Text, Is.Empty);
    }

    [Test]
    public async Task WhereTheApplicationHasPagesForErrorsTheyAreShownToBrowsers()
    {
        var answer = await withPages.GetAsync("/members/5/", ("Accept", Browser));
        Assert.That((int)answer.Status, Is.EqualTo(401));
        Assert.That(answer.Text, Is.EqualTo("<p>401 Sign in first.</p>"));
        Assert.That(answer.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That((await withPages.GetAsync("/missing/", ("Accept", Browser))).Text, Is.EqualTo("<p>404 </p>"));
        var refused = await withPages.SendAsync("POST", "/staff/5/", "a", "text/plain", ("Accept", Browser));
        Assert.That(refused.Text, Is.EqualTo("<p>415 The body must be a form or application/json in UTF-8, not compressed.</p>"));
        (await withPages.GetAsync("/members/5/")).AssertError(401, "UNAUTHORIZED");
        (await withPages.GetAsync("/members/5/", ("Accept", "application/json"))).AssertError(401, "UNAUTHORIZED");
        using var call = JsonDocument.Parse((await withPages.Inner.CallAsync("""{"fn":"x"}""")).Text);
        Assert.That(call.RootElement.TryGetProperty("error", out _), Is.True, "calls are none of a browser's pages");
    }
}
