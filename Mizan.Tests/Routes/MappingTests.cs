using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mizan.Tests.Routes;

/// <summary>Routes of functions are the application's own endpoints.</summary>
[Category("Generator")]
internal sealed class MappingTests
{
    private const string Source = """
        [Context] public sealed class UserContext;

        public static partial class Pages
        {
            [Client(Context = typeof(UserContext), Route = "/profile/{user_id}/{tab?}")]
            public static partial IResult ProfilePage(int userId, string tab = "overview") => Results.Text($"profile {userId}");

            [Client(Route = "/tree/{**path}")]
            public static partial IResult Tree(string path) => Results.Text("tree " + path);

            [Client(Route = "/thing/", Methods = ["POST", "PUT"])]
            public static partial IResult Thing() => Results.Text("thing");
        }
        """;

    [Test]
    public async Task EndpointsAreNamedAfterTheirFunctions()
    {
        await using var server = await RouteServer.StartAsync(Source);
        var links = server.Inner.Service<LinkGenerator>();
        Assert.That(links.GetPathByName("profile_page", new { user_id = 5 }), Is.EqualTo("/profile/5"));
        Assert.That(links.GetPathByName("profile_page", new { user_id = 5, tab = "a/b" }), Is.EqualTo("/profile/5/a%2Fb"));
        Assert.That(links.GetPathByName("tree", new { path = "a/b c" }), Is.EqualTo("/tree/a/b%20c"));
    }

    [Test]
    public async Task EachEndpointSaysWhatItIs()
    {
        await using var server = await RouteServer.StartAsync(Source);
        var endpoints = server.Inner.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var said = endpoints
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not null)
            .Select(e => $"{e.DisplayName} {e.RoutePattern.RawText} "
                + string.Join(',', e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods));
        Assert.That(said, Is.EquivalentTo([
            "Mizan: profile_page /profile/{user_id}/{tab?} GET,HEAD",
            "Mizan: tree /tree/{**path} GET,HEAD",
            "Mizan: thing /thing/ POST,PUT",
        ]));
    }

    [Test]
    public async Task TheApplicationsMoreExactEndpointsGoFirst()
    {
        await using var server = await RouteServer.StartAsync(Source, use: application =>
        {
            application.MapGet("/profile/me", context => context.Response.WriteAsync("own"));
            application.MapGet("/{**all}", context => context.Response.WriteAsync("all"));
        });
        Assert.That((await server.GetAsync("/profile/me/")).Text, Is.EqualTo("own"));
        Assert.That((await server.GetAsync("/profile/5/")).Text, Is.EqualTo("profile 5"));
        Assert.That((await server.GetAsync("/elsewhere")).Text, Is.EqualTo("all"));
    }

    // The server maps a second time, below its own prefix.
    [Test]
    public async Task ASecondPrefixDoesNotMakeTwoOfThem()
    {
        await using var server = await RouteServer.StartAsync(Source, use: application => application.MapMizan("/other"));
        Assert.That((await server.GetAsync("/profile/5/")).Text, Is.EqualTo("profile 5"));
        (await server.GetAsync("/other/ctx/x/")).AssertError(404, "NOT_FOUND");
        (await server.GetAsync("/api/mizan/ctx/x/")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task ConventionsHoldForRoutesAsWell()
    {
        await using var server = await RouteServer.StartAsync(
            Source, use: application => application.MapMizan("/v2").RequireHost("pages.example"));
        Assert.That((int)(await server.GetAsync("/profile/5/")).Status, Is.EqualTo(404));
        Assert.That((await server.GetAsync("/profile/5/", ("Host", "pages.example"))).Text, Is.EqualTo("profile 5"));
    }

    [Test]
    public async Task AGroupIsAPrefixOfRoutesToo()
    {
        await using var server = await RouteServer.StartAsync(Source, use: application => application.MapGroup("/v1").MapMizan("/m"));
        Assert.That((await server.GetAsync("/v1/profile/5/")).Text, Is.EqualTo("profile 5"));
        Assert.That((await server.GetAsync("/profile/5/")).Text, Is.EqualTo("profile 5"), "the server maps itself, outside of the group");
        Assert.That(
            server.Inner.Service<LinkGenerator>().GetPathByName("profile_page", new { user_id = 5 }), Is.EqualTo("/v1/profile/5"));
    }

    [TestCase("/profile")]
    [TestCase("profile/")]
    [TestCase("/PROFILE")]
    public void ARouteBelowThePrefixStopsTheStart(string prefix) => Assert.That(
        async () => await RouteServer.StartAsync(Source, use: application => application.MapMizan(prefix)),
        Throws.InvalidOperationException.With.Message.EqualTo(
            $"The route '/profile/{{user_id}}/{{tab?}}' of 'profile_page' lies below '{prefix}', where calls and fetches are: "
            + "give it another path, or Mizan another prefix."));

    [Test]
    public async Task APageHasNoPlaceInTheBundle()
    {
        await using var server = await RouteServer.StartAsync(Source + """
            public static partial class Reads
            {
                [Client(Context = typeof(UserContext))] public static partial string UserName(int userId) => $"user {userId}";
            }
            """);
        Assert.That((await server.GetAsync("/api/mizan/ctx/user/?user_id=5")).Text, Is.EqualTo("""{"user_name":"user 5"}"""));
    }

    [Test]
    public async Task AContextOfPagesAloneIsNotFetched()
    {
        await using var server = await RouteServer.StartAsync(Source);
        (await server.GetAsync("/api/mizan/ctx/user/?user_id=5")).AssertError(404, "NOT_FOUND");
    }
}
