using System.Net;
using Mizan.Tests.Http;

namespace Mizan.Tests.Routes;

/// <summary>What is added to the answer of a function with a route, and what is not.</summary>
[Category("Generator")]
internal sealed class AnswerTests
{
    private const string Source = """
        [Context] public sealed class ShelfContext;
        [Context] public sealed class UserContext;

        public sealed class Failing(bool starts) : IResult
        {
            public async Task ExecuteAsync(HttpContext context)
            {
                context.Response.Headers.ETag = "\"1\"";
                context.Response.ContentType = "text/html";
                if (starts) { await context.Response.WriteAsync("half"); await context.Response.Body.FlushAsync(); }
                throw new InvalidOperationException("a secret");
            }
        }

        public sealed class Saying(MizanError error) : IResult
        {
            public Task ExecuteAsync(HttpContext context) => throw error;
        }

        public static partial class Shelf
        {
            [Client(Context = typeof(ShelfContext))]
            public static partial int Count(int shelfId) => shelfId;

            [Client(Context = typeof(UserContext))]
            public static partial string Name(string userName) => userName;

            [Client(Affects = [typeof(ShelfContext), typeof(UserContext)], Route = "/do/{what}/{shelf_id}/")]
            public static partial IResult Do(string what, int shelfId, string? userName = null) => what switch
            {
                "html" => Results.Content("<p>é</p>", "text/html; charset=utf-8"),
                "redirect" => Results.Redirect("/elsewhere?x=1"),
                "see_other" => Results.StatusCode(303),
                "not_modified" => Results.StatusCode(304),
                "file" => Results.File(Encoding.UTF8.GetBytes("file"), "application/pdf", "a.pdf"),
                "stream" => Results.Stream(stream => stream.WriteAsync(new byte[70_000]).AsTask(), "text/plain"),
                "created" => TypedResults.Created("/x"),
                "no_content" => Results.NoContent(),
                "nothing" => Results.Empty,
                "json" => Results.Text("{}", "application/json"),
                "missing" => Results.NotFound(),
                "bad" => Results.BadRequest(),
                "broken" => Results.StatusCode(500),
                "fails" => new Failing(starts: false),
                "fails_late" => new Failing(starts: true),
                "says" => new Saying(MizanError.Conflict("No.")),
                "null" => null!,
                "throws" => throw MizanError.Conflict("Not now."),
                "crashes" => throw new InvalidOperationException("a secret"),
                "cached" => new Cached(),
                _ => throw MizanError.NotFound("There is no such thing."),
            };

            [Client(Route = "/read/")]
            public static partial Ok<string> Read() => TypedResults.Ok("fresh");

            [Client(Affects = [typeof(ShelfContext)], Route = "/broad/", Methods = ["GET"])]
            public static partial ValueTask<IResult> Broad() => new(Results.Ok());

            [Client(Affects = [typeof(ShelfContext)], AffectsParams = nameof(OfFirst), Route = "/computed/")]
            public static async partial Task<NoContent> Computed(int[] shelves)
            {
                await Task.Yield();
                return TypedResults.NoContent();
            }

            [Client(Affects = [typeof(ShelfContext)], Route = "/optional/")]
            public static partial IResult Optional([FromQuery] int shelfId = 3) => Results.Ok();

            internal static OnlyShelf OfFirst(int[] shelves) => new(shelves[0]);
        }

        internal sealed record OnlyShelf(int ShelfId);

        public sealed class Cached : IResult
        {
            public Task ExecuteAsync(HttpContext context)
            {
                context.Response.Headers.CacheControl = "private, max-age=60";
                return context.Response.WriteAsync("cached");
            }
        }
        """;

    private RouteServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await RouteServer.StartAsync(Source);

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase("html", 200)]
    [TestCase("redirect", 302)]
    [TestCase("see_other", 303)]
    [TestCase("not_modified", 304)]
    [TestCase("file", 200)]
    [TestCase("stream", 200)]
    [TestCase("created", 201)]
    [TestCase("no_content", 204)]
    [TestCase("nothing", 200)]
    [TestCase("json", 200)]
    public async Task ASuccessOrARedirectSaysWhatIsStale(string what, int status)
    {
        var answer = await server.PostAsync($"/do/{what}/7/", "user_name=Ada+%26+co%0D%0AX-Evil:+1");
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Stale(), Is.EqualTo("shelf;shelf_id=7, user;user_name=Ada%20%26%20co%0D%0AX-Evil%3A%201"));
        AssertHeaders(answer);
        Assert.That(answer.Header("X-Evil"), Is.Null);
    }

    [TestCase("missing", 404)]
    [TestCase("bad", 400)]
    [TestCase("broken", 500)]
    public async Task AnotherStatusSaysNothingOfIt(string what, int status)
    {
        var answer = await server.PostAsync($"/do/{what}/7/", "");
        Assert.That((int)answer.Status, Is.EqualTo(status));
        Assert.That(answer.Text, Is.Empty);
        Assert.That(answer.Stale(), Is.Null);
        AssertHeaders(answer);
    }

    [TestCase("throws", 409, "CONFLICT")]
    [TestCase("crashes", 500, "INTERNAL_ERROR")]
    [TestCase("null", 500, "INTERNAL_ERROR")]
    [TestCase("other", 404, "NOT_FOUND")]
    [TestCase("fails", 500, "INTERNAL_ERROR")]
    [TestCase("says", 409, "CONFLICT")]
    public async Task WhatFailsBeforeItIsSentIsAnErrorLikeThatOfACall(string what, int status, string code)
    {
        var before = server.Inner.Log.Failures.Count();
        var answer = await server.PostAsync($"/do/{what}/7/", "");
        answer.AssertError(status, code);
        Assert.That(answer.Stale(), Is.Null);
        Assert.That(answer.Header("ETag"), Is.Null);
        Assert.That(answer.ContentHeaders.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(answer.Text, Does.Not.Contain("secret"));
        AssertHeaders(answer);
        var failures = server.Inner.Log.Failures.Skip(before).Select(entry => entry.Id);
        Assert.That(failures, Is.EqualTo(code == "INTERNAL_ERROR" ? new[] { 1 } : []));
    }

    [Test]
    public async Task WhatFailsHalfwayIsCutOffAndLogged()
    {
        var before = server.Inner.Log.Failures.Count();
        Assert.That(
            async () => await server.PostAsync("/do/fails_late/7/", ""),
            Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
        var entry = server.Inner.Log.Failures.Skip(before).Single();
        Assert.That(entry.Id, Is.EqualTo(7));
        Assert.That(entry.Text, Does.Contain("'do'").Or.Contain(" do "));
        Assert.That((int)(await server.GetAsync("/read/")).Status, Is.EqualTo(200), "the server goes on");
    }

    [Test]
    public async Task WhatAResultSaysOfCachesStands()
    {
        var answer = await server.PostAsync("/do/cached/7/", "");
        Assert.That(answer.Header("Cache-Control"), Is.EqualTo("max-age=60, private"));
        Assert.That(answer.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task ATypedResultIsAnAnswerToo()
    {
        var answer = await server.GetAsync("/read/");
        Assert.That(answer.Text, Is.EqualTo("\"fresh\""));
        Assert.That(answer.Stale(), Is.Null);
        Assert.That(answer.Header("X-Mizan-Version"), Is.Null, "it is no answer to a call or a fetch");
    }

    [TestCase("GET", "/broad/", null, "shelf")]
    [TestCase("POST", "/computed/", "shelves=4&shelves=5", "shelf;shelf_id=4")]
    [TestCase("POST", "/optional/", "", "shelf")]
    [TestCase("POST", "/optional/?shelf_id=9", "", "shelf;shelf_id=9")]
    public async Task TheScopeIsThatOfACall(string method, string path, string? body, string expected) =>
        Assert.That((await server.SendAsync(method, path, body, body is null ? null : RouteServer.Form)).Stale(), Is.EqualTo(expected));

    [Test]
    public async Task HeadDoesNotRunWhatChangesSomething() =>
        Assert.That((await server.SendAsync("HEAD", "/broad/")).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));

    private static void AssertHeaders(Server.Answer answer)
    {
        Assert.That(answer.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(answer.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(answer.Header("Vary"), Is.Null);
    }
}
