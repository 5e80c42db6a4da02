using System.Net;

namespace Mizan.Tests.Routes;

/// <summary>Each argument of a route has one place in the request, is read as strictly as in a call, and has no other.</summary>
[Category("Generator")]
internal sealed class BindingTests
{
    private const string Source = """
        public enum Tab { Overview, AllOrders }
        public sealed record Line(int ProductId, decimal Price);

        public static partial class Shop
        {
            [Client(Route = "/profile/{user_id}/{tab?}")]
            public static partial IResult Profile(int userId, Tab tab = Tab.Overview, string[]? tags = null, DateOnly? since = null) =>
                Results.Text($"{userId} {tab} [{string.Join('|', tags ?? [])}] {since:O}");

            [Client(Route = "/items/{item_id:int}/")]
            public static partial IResult Item(int itemId) => Results.Text($"item {itemId}");

            [Client(Route = "/items/{name}/")]
            public static partial IResult ItemByName(string name) => Results.Text($"named {name}");

            [Client(Route = "/files/{name}.pdf")]
            public static partial IResult Pdf(string name) => Results.Text($"pdf {name}");

            [Client(Route = "/tree/{**path}")]
            public static partial IResult Tree(string path = "") => Results.Text($"tree {path}");

            [Client(Route = "/orders/{order_id}/", Methods = ["POST", "PUT"])]
            public static partial IResult Order(
                Guid orderId, string name, int[] sizes, bool gift = false, DateOnly? due = null, string? note = null,
                [FromQuery] int page = 1) =>
                Results.Text($"{orderId:N} {name} [{string.Join('|', sizes)}] {gift} {due:O} <{note}> {page}");

            [Client(Route = "/lines/", Methods = ["POST"])]
            public static partial IResult Lines(IReadOnlyList<Line> lines, string currency) =>
                Results.Text($"{lines.Sum(l => l.Price)} {currency}", "text/plain");

            [Client(Route = "/orders/{order_id}/", Methods = ["DELETE"])]
            public static partial IResult Cancel(Guid orderId, string reason) => Results.Text($"cancelled {reason}");

            [Client(Route = "/again/", Methods = ["POST"], Guard = nameof(HasRead))]
            public static async partial Task<IResult> Again(string text, MizanRequest request, CancellationToken ct)
            {
                // Whatever of the platform's wants the body finds it once more.
                var form = await request.HttpContext!.Request.ReadFormAsync(ct);
                return Results.Text($"{text} {form["text"]} {Encoding.UTF8.GetString(request.Body.Span)}");
            }

            internal static bool HasRead(MizanRequest request) => request.Body.Span.StartsWith("text="u8);

            [Client(Route = "/ping", Methods = ["POST"])]
            public static partial IResult Ping(MizanRequest request) => Results.Text($"{request.Body.Length} {request.Transport}");
        }
        """;

    private const string Id = "0d9a4c8e-5f0b-4b1c-9a2d-1e2f3a4b5c6d";
    private const string Order = "/orders/" + Id + "/";
    private const string N = "0d9a4c8e5f0b4b1c9a2d1e2f3a4b5c6d";

    private RouteServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await RouteServer.StartAsync(Source);

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase("/profile/5/", "5 Overview [] ")]
    [TestCase("/profile/5", "5 Overview [] ")]
    [TestCase("/profile/5/all_orders", "5 AllOrders [] ")]
    [TestCase("/profile/%35/?since=2026-02-28&tags=a&tags=b%26c", "5 Overview [a|b&c] 2026-02-28")]
    [TestCase("/profile/5/?since=2026-02-28&user_id=6&tab=all_orders", "5 Overview [] 2026-02-28")]
    [TestCase("/items/7/", "item 7")]
    [TestCase("/items/seven/", "named seven")]
    [TestCase("/items/-7", "item -7")]
    [TestCase("/items/2147483648/more/../", "named 2147483648")]
    [TestCase("/items/a+b%20c%2Bd/", "named a+b c+d")]
    [TestCase("/items/%C3%A9/", "named é")]
    [TestCase("/items/%2541/", "named %41")]
    [TestCase("/files/report.final.pdf", "pdf report.final")]
    [TestCase("/tree/a/b%20c/d.txt", "tree a/b c/d.txt")]
    [TestCase("/tree/", "tree ")]
    [TestCase("/tree", "tree ")]
    [TestCase("/PROFILE/5", "5 Overview [] ")]
    public async Task AGetTakesThePathAndTheQuery(string path, string expected)
    {
        var answer = await server.GetAsync(path);
        Assert.That(answer.Text, Is.EqualTo(expected));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/profile/five/ALL_ORDERS?since=yesterday&tags=a", "user_id: must be a whole number from -2147483648 to 2147483647",
        "tab: must be one of overview, all_orders", "since: must be a date (yyyy-MM-dd)")]
    [TestCase("/profile/%205", "user_id: must be a whole number from -2147483648 to 2147483647")]
    [TestCase("/profile/5?since=2026-01-01&since=2026-01-01", "since: is given twice")]
    [TestCase("/profile/5?since=", "since: must be a date (yyyy-MM-dd)")]
    public async Task EveryOffendingFieldIsNamed(string path, params string[] expected) =>
        Assert.That((await server.GetAsync(path)).Fields(), Is.EqualTo(expected));

    // Both an encoded slash and its own encoded form would arrive as "%2F", and what is no UTF-8 as it stands.
    [TestCase("/items/a%2Fb/")]
    [TestCase("/items/a%2fb/")]
    [TestCase("/tree/..%2F..%2Fsecret")]
    [TestCase("/items/%FF/")]
    [TestCase("/items/%C3/")]
    [TestCase("/items/%zz/")]
    public async Task APathThatWouldNotArriveAsItWasSentIsRefused(string path) =>
        (await server.GetAsync(path)).AssertError(400, "BAD_REQUEST");

    [Test]
    public async Task AnEncodedPercentIsAPercent() =>
        Assert.That((await server.GetAsync("/items/a%252Fb/")).Text, Is.EqualTo("named a%2Fb"));

    [TestCase("name=Ada+B%C3%A9&sizes=1&sizes=2&gift=true&due=2026-02-28&note=", $"{N} Ada Bé [1|2] True 2026-02-28 <> 1")]
    [TestCase("name=Ada&sizes=1&due=&gift=", $"{N} Ada [1] False  <> 1")]
    [TestCase("name=&sizes=1&page=9&order_id=x", $"{N}  [1] False  <> 1")]
    [TestCase("&&name=A&sizes=1&", $"{N} A [1] False  <> 1")]
    public async Task AFormGivesArguments(string form, string expected)
    {
        Assert.That((await server.PostAsync(Order, form)).Text, Is.EqualTo(expected));
        var parts = string.Concat(form.Split('&').Where(f => f.Length > 0).Select(f => f.Split('=')).Select(f =>
            $"--x\r\nContent-Disposition: form-data; name=\"{f[0]}\"\r\n\r\n{WebUtility.UrlDecode(f[1])}\r\n"));
        var multipart = await server.SendAsync("PUT", Order, parts + "--x--\r\n", "multipart/form-data; boundary=x");
        Assert.That(multipart.Text, Is.EqualTo(expected));
    }

    [Test]
    public async Task AFormsOffendingFieldsAreNamedWithThoseOfTheUrl() => Assert.That(
        (await server.PostAsync("/orders/5/?page=two", "name=a&name=b&sizes=1&sizes=&gift=on")).Fields(),
        Is.EqualTo([
            "order_id: must be a UUID",
            "page: must be a whole number from -2147483648 to 2147483647",
            "name: is given twice",
            "sizes[1]: must be a whole number from -2147483648 to 2147483647",
            "gift: must be true or false",
        ]));

    [Test]
    public async Task JsonGivesTheSameArguments()
    {
        var answer = await server.PostAsync(
            Order + "?page=3", """{"name":"Ada","sizes":[1,2],"note":null,"order_id":"x","page":7,"other":1}""", "application/json");
        Assert.That(answer.Text, Is.EqualTo($"{N} Ada [1|2] False  <> 3"));
        Assert.That(
            (await server.PostAsync(Order, """{"name":5,"sizes":["1"]}""", "application/json")).Fields(),
            Is.EqualTo(["name: must be a string", "sizes[0]: must be a whole number from -2147483648 to 2147483647"]));
    }

    [Test]
    public async Task AQueryGivesNothingThatTheBodyHasToGive() => Assert.That(
        (await server.PostAsync(Order + "?name=Ada&sizes=1", "gift=true")).Fields(), Is.EqualTo(["name: is required"]));

    [Test]
    public async Task ObjectsComeInJsonAlone()
    {
        const string Json = """{"currency":"EUR","lines":[{"product_id":1,"price":1.5},{"product_id":2,"price":2}]}""";
        Assert.That((await server.PostAsync("/lines/", Json, "application/json; charset=utf-8")).Text, Is.EqualTo("3.5 EUR"));
        (await server.PostAsync("/lines/", "currency=EUR")).AssertError(415, "BAD_REQUEST");
        Assert.That(
            (await server.PostAsync("/lines/", """{"lines":[{"price":"1"}]}""", "application/json")).Fields(),
            Is.EqualTo([
                "lines[0].price: must be a decimal number of at most 28 digits",
                "lines[0].product_id: is required",
                "currency: is required",
            ]));
    }

    [Test]
    public async Task WithoutABodyEverythingRequiredIsMissing() =>
        Assert.That((await server.SendAsync("POST", "/lines/")).Fields(), Is.EqualTo(["lines: is required", "currency: is required"]));

    [Test]
    public async Task ADeleteTakesTheQuery()
    {
        Assert.That((await server.SendAsync("DELETE", Order + "?reason=late")).Text, Is.EqualTo("cancelled late"));
        var withBody = await server.SendAsync("DELETE", Order, "reason=late", RouteServer.Form);
        Assert.That(withBody.Fields(), Is.EqualTo(["reason: is required"]));
    }

    [TestCase("text/plain", "hello", "5 Route")]
    [TestCase("application/xml", "<a/>", "4 Route")]
    [TestCase(RouteServer.Form, "a=%zz", "5 Route")]
    [TestCase(null, "x", "1 Route")]
    public async Task WhoTakesNoArgumentFromTheBodyIsGivenWhateverComes(string? type, string body, string expected) =>
        Assert.That((await server.SendAsync("POST", "/ping", body, type)).Text, Is.EqualTo(expected));

    [Test]
    public async Task TheBodyIsAtHandForAGuardAndForThePlatform()
    {
        Assert.That((await server.PostAsync("/again/", "text=a%20b")).Text, Is.EqualTo("a b a b text=a%20b"));
        (await server.PostAsync("/again/", "other=a&text=b")).AssertError(403, "FORBIDDEN");
    }

    [Test]
    public async Task HeadIsAnsweredLikeGetWithoutTheBody()
    {
        var answer = await server.SendAsync("HEAD", "/profile/5");
        Assert.That((int)answer.Status, Is.EqualTo(200));
        Assert.That(answer.Text, Is.Empty);
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/plain"));
        Assert.That((int)(await server.SendAsync("HEAD", "/profile/x")).Status, Is.EqualTo(422));
    }

    [TestCase("POST", "/profile/5/", "GET, HEAD")]
    [TestCase("OPTIONS", "/profile/5/", "GET, HEAD")]
    [TestCase("PATCH", Order, "DELETE, POST, PUT")]
    [TestCase("GET", Order, "DELETE, POST, PUT")]
    [TestCase("GET", "/ping", "POST")]
    public async Task AnotherMethodIsRefusedByRouting(string method, string path, string allowed)
    {
        var answer = await server.SendAsync(method, path);
        Assert.That((int)answer.Status, Is.EqualTo(405));
        Assert.That(answer.ContentHeaders.Allow.Order(StringComparer.Ordinal), Is.EqualTo(allowed.Split(", ")));
    }

    [TestCase("X-HTTP-Method-Override", "DELETE")]
    [TestCase("X-HTTP-Method", "DELETE")]
    [TestCase("X-Method-Override", "DELETE")]
    public async Task NoHeaderMakesAnotherMethodOfIt(string header, string method)
    {
        var answer = await server.PostAsync(
            Order + "?_method=DELETE&reason=late", "name=A&sizes=1&_method=DELETE", headers: (header, method));
        Assert.That(answer.Text, Does.StartWith(N + " A"));
    }

    [Test]
    public async Task NothingThatHasARouteCanBeCalled()
    {
        foreach (var body in (string[])["""{"fn":"ping"}""", """{"fn":"profile","args":{"user_id":5}}"""])
        {
            var known = await server.Inner.CallAsync(body);
            known.AssertError(404, "NOT_FOUND");
            Assert.That(known.Text, Is.EqualTo((await server.Inner.CallAsync("""{"fn":"nothing_of_that_name"}""")).Text));
        }
    }
}
