using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Routes;

/// <summary>Routes that cannot work are refused while compiling, with the way out, and the near miss is not.</summary>
[Category("Generator")]
internal sealed class RefusalTests
{
    private const string Head = """
        namespace Site;
        [Context] public sealed class UserContext;
        [Context("global")] public sealed class GlobalContext;
        public sealed record Line(int A);
        public enum Color { Red }
        public static partial class Pages
        {
            [Client(Context = typeof(UserContext))] public static partial int UserInfo(int userId, string? filter = null) => 1;
            [Client(Context = typeof(UserContext), Route = "/known/{user_id}/")]
            public static partial IResult Known(int userId) => Results.Ok();
            internal static (int userId, string? filter) Scope(int userId) => (userId, null);
            internal static (int userId, string? filter) OfResult(IResult result) => (1, null);

        """;

    private const string Template = "Route = \"/a/\"";

    [TestCase("", "IResult X()", "MIZ070 'X' returns an IResult, which has no JSON; set Route, or return data")]
    [TestCase("", "Task<Ok<int>> X()", "MIZ070 'X' returns an IResult, which has no JSON; set Route, or return data")]
    [TestCase("Methods = [\"GET\"]", "int X()", "MIZ070 Methods says nothing without Route; set Route, or remove it")]
    [TestCase(Template, "int X()", "MIZ070 'X' has a Route, but does not return an IResult; return an IResult, a page")]
    [TestCase(Template, "Task X()", "MIZ070 'X' has a Route, but does not return an IResult")]
    [TestCase(Template, "IResult? X()", "MIZ070 'X' has a Route, but may return null")]
    [TestCase(Template + ", Methods = [\"get\"]", "IResult X()",
        "MIZ070 Methods names 'get'; it may name GET (with which HEAD comes), POST, PUT, PATCH or DELETE, in upper case")]
    [TestCase(Template + ", Methods = [\"OPTIONS\"]", "IResult X()", "MIZ070 Methods names 'OPTIONS'")]
    [TestCase(Template + ", Methods = [\"HEAD\"]", "IResult X()", "MIZ070 Methods names 'HEAD'")]
    [TestCase(Template + ", Methods = [\"POST\\r\\nX: 1\"]", "IResult X()", "MIZ070 Methods names 'POST")]
    [TestCase(Template + ", Methods = []", "IResult X()", "MIZ070 Methods names no method")]
    [TestCase(Template + ", Methods = [\"GET\", \"POST\"]", "IResult X()",
        "MIZ070 Methods mixes methods whose arguments come from different places")]
    [TestCase(Template + ", Methods = [\"POST\", \"DELETE\"]", "IResult X()", "MIZ070 Methods mixes methods")]
    [TestCase(Template + ", Context = typeof(UserContext), Methods = [\"POST\"]", "IResult X()",
        "MIZ070 Methods names a method that changes things, but a function with Context only reads; use GET, or remove Context")]
    [TestCase(Template + ", Merge = [typeof(UserContext)]", "IResult X()",
        "MIZ070 Merge has nothing to splice where the answer is an IResult; use Affects")]
    [TestCase("Route = \"\"", "IResult X()", "MIZ070 Route '' has to begin with a slash")]
    [TestCase("Route = \"a/\"", "IResult X()", "MIZ070 Route 'a/' has to begin with a slash")]
    [TestCase("Route = \"~/a/\"", "IResult X()", "MIZ070 Route '~/a/' has to begin with a slash")]
    [TestCase("Route = \"/a//b\"", "IResult X()", "MIZ070 Route '/a//b' has two slashes in a row")]
    [TestCase("Route = \"//\"", "IResult X()", "MIZ070 Route '//' has two slashes in a row")]
    [TestCase("Route = \"/a b\"", "IResult X()", "MIZ070 Route '/a b' has ' ' in it, which no path has as it stands")]
    [TestCase("Route = \"/a?b=c\"", "IResult X()", "MIZ070 Route '/a?b=c' has '?' in it")]
    [TestCase("Route = \"/a%20b\"", "IResult X()", "MIZ070 Route '/a%20b' has '%' in it")]
    [TestCase("Route = \"/[controller]\"", "IResult X()", "MIZ070 Route '/[controller]' has '[' in it")]
    [TestCase("Route = \"/a\\n\"", "IResult X()", "has '?' in it, which no path has as it stands")]
    [TestCase("Route = \"/{id\"", "IResult X(int id)", "MIZ070 Route '/{id' has a brace that is not closed")]
    [TestCase("Route = \"/id}\"", "IResult X(int id)", "MIZ070 Route '/id}' has a brace that was not opened")]
    [TestCase("Route = \"/{{id}}\"", "IResult X(int id)", "whose name is not of the form [a-z][a-z0-9_]*")]
    [TestCase("Route = \"/{}\"", "IResult X()", "MIZ070 Route '/{}' has the value '', whose name is not of the form")]
    [TestCase("Route = \"/{userId}\"", "IResult X(int userId)",
        "MIZ070 Route '/{userId}' has the value 'userId', whose name is not of the form")]
    [TestCase("Route = \"/{id}{name}\"", "IResult X(int id, int name)", "has two values with nothing between them")]
    [TestCase("Route = \"/{id}/{id}\"", "IResult X(int id)", "has the value 'id' twice")]
    [TestCase("Route = \"/{id=5}\"", "IResult X(int id)", "gives 'id=5' a default value; give it to the parameter, and write '{id?}'")]
    [TestCase("Route = \"/{id:regex(a)}\"", "IResult X(int id)",
        "has the constraint 'regex(a)', which is none of int, long, guid and bool")]
    [TestCase("Route = \"/{id:int:min(1)}\"", "IResult X(int id)", "has the constraint 'int:min(1)'")]
    [TestCase("Route = \"/{id?}/b\"", "IResult X(int id = 1)", "only the last segment may be optional or a catch-all")]
    [TestCase("Route = \"/a{id?}\"", "IResult X(int id = 1)", "only the last segment may be optional or a catch-all")]
    [TestCase("Route = \"/{**id}/b\"", "IResult X(string id)", "only the last segment may be optional or a catch-all")]
    [TestCase("Route = \"/{***id}\"", "IResult X(string id)", "has a catch-all '***id' that is more than that")]
    [TestCase("Route = \"/{*id?}\"", "IResult X(string id)", "has a catch-all '*id?' that is more than that")]
    [TestCase("Route = \"/{*id:int}\"", "IResult X(string id)", "has a catch-all '*id:int' that is more than that")]
    [TestCase("Route = \"/{id}\"", "IResult X(int other)",
        "MIZ070 Route has the value 'id', which is the wire name of no parameter of 'X'")]
    [TestCase("Route = \"/{request}\"", "IResult X(MizanRequest request)",
        "MIZ070 Route has the value 'request', which is the wire name of no parameter")]
    [TestCase("Route = \"/{ids}\"", "IResult X(int[] ids)",
        "MIZ070 Parameter 'ids' is a value of the route, so it has to be a scalar or an enum")]
    [TestCase("Route = \"/{line}\"", "IResult X(Line line)", "MIZ070 Parameter 'line' is a value of the route")]
    [TestCase("Route = \"/{**rest}\"", "IResult X(int rest)",
        "MIZ070 Parameter 'rest' takes the rest of the path, so it has to be a string")]
    [TestCase("Route = \"/{id?}\"", "IResult X(int id)", "MIZ070 Parameter 'id' is optional in the route, so it needs a default value")]
    [TestCase("Route = \"/{id:guid}\"", "IResult X(int id)",
        "MIZ070 Parameter 'id' is of another type than the constraint 'guid' of the route")]
    [TestCase("Route = \"/{id:int}\"", "IResult X(string id)", "MIZ070 Parameter 'id' is of another type than the constraint 'int'")]
    [TestCase("Route = \"/{id:bool}\"", "IResult X(Color id)", "MIZ070 Parameter 'id' is of another type than the constraint 'bool'")]
    [TestCase(Template + ", Methods = [\"POST\"]", "IResult X(Upload file)",
        "MIZ070 Parameter 'file' is an Upload, which comes with calls only; take files in a function without Route")]
    [TestCase(Template, "IResult X(IReadOnlyList<Upload>? files)", "MIZ070 Parameter 'files' is an Upload, which comes with calls only")]
    [TestCase(Template, "IResult X(Line line)",
        "MIZ070 Parameter 'line' travels in a query string, so it has to be a scalar, an enum or a list of those")]
    [TestCase(Template + ", Methods = [\"DELETE\"]", "IResult X(Line line)", "MIZ070 Parameter 'line' travels in a query string")]
    [TestCase(Template + ", Methods = [\"POST\"]", "IResult X([FromQuery] Line line)", "MIZ070 Parameter 'line' travels in a query string")]
    [TestCase(Template + ", Methods = [\"POST\"]", "IResult X([FromBody] Line line)",
        "MIZ070 Parameter 'line' is marked [FromBody], but the members of the body are the arguments")]
    [TestCase(Template + ", Methods = [\"POST\"]", "IResult X([FromForm] int a)",
        "MIZ070 Parameter 'a' is marked [FromForm], but a form and JSON are taken alike")]
    [TestCase(Template, "IResult X([FromHeader] int a)", "MIZ070 Parameter 'a' is marked [FromHeader]; take MizanRequest")]
    [TestCase(Template, "IResult X([FromRoute] int a)", "MIZ070 Parameter 'a' is marked [FromRoute], but is no value of the route")]
    [TestCase("Route = \"/{id}\"", "IResult X([FromQuery] int id)",
        "MIZ070 Parameter 'id' is marked [FromQuery], but is a value of the route")]
    [TestCase("Route = \"/known/{id}\"", "IResult X(int id)", "MIZ070 'GET /known/{id}' is answered by 'known' as well")]
    [TestCase("Route = \"/KNOWN/{id}/\"", "IResult X(int id)", "MIZ070 'GET /KNOWN/{id}/' is answered by 'known' as well")]
    [TestCase("Route = \"/known/{id?}\"", "IResult X(int id = 1)", "MIZ070 'GET /known/{id?}' is answered by")]
    [TestCase(Template + ", Affects = [\"known\"]", "IResult X(int userId)",
        "MIZ031 Affects names function 'known', which has a Route, so that no client holds its answer; name a context")]
    [TestCase(Template + ", Context = typeof(UserContext)", "IResult X(long userId)",
        "MIZ022 Parameter 'user_id' has another type in 'user_info' of the same context")]
    [TestCase(Template + ", Affects = [typeof(UserContext)], AffectsParams = nameof(OfResult)", "IResult X()",
        "MIZ033 AffectsParams names 'OfResult'")]
    public async Task ARouteThatCannotWorkIsRefused(string client, string method, string message)
    {
        var output = await RunAsync("MIZ000", $"[Client({client})] public static partial {method} => default!;");
        Assert.That(
            output.Diagnostics.Single(d => d.Id == "MIZ000").GetMessage(null), Does.Contain(message).And.StartWith("1 client function "));
        Assert.That(output.Sources.Keys, Has.Some.EqualTo("Functions.Site.Pages.g.cs"), "the rest is served");
    }

    [TestCase(Template, "IResult X(int a = 1, Color[]? colors = null, CancellationToken ct = default)")]
    [TestCase("Route = \"/\"", "IResult X()")]
    [TestCase("Route = \"/büro/a-b_c.d~e/(f);g=h,i@j:k+l!$&'\"", "IResult X()")]
    [TestCase("Route = \"/{a}-{b}.{c:int}/{d?}\"", "IResult X(string a, Color b, long c, string? d)")]
    [TestCase("Route = \"/{id:guid}/{yes:bool}/{n:long}/{**rest}\"", "IResult X(Guid id, bool yes, int n, string rest)")]
    [TestCase("Route = \"/{id}\"", "IResult X([FromRoute] int? id, [FromQuery] int[] a)")]
    [TestCase("Route = \"/{id}\"", "IResult X([WireName(\"id\")] int key)")]
    [TestCase("Route = \"/known/{id:int}\"", "IResult X(int id)")]
    [TestCase("Route = \"/known/{id}\", Methods = [\"DELETE\"]", "IResult X(int id)")]
    [TestCase("Route = \"/known/{**id}\"", "IResult X(string id)")]
    [TestCase("Route = \"/g/{id}\", Context = typeof(GlobalContext)", "IResult X(int id)")]
    [TestCase(Template + ", Context = typeof(UserContext)", "IResult X(string filter, string[] another)")]
    [TestCase(Template + ", Methods = [\"PUT\", \"POST\", \"PUT\"]",
        "Task<Results<Ok<int>, NotFound>> X(Line line, Dictionary<string, Line[]> lines)")]
    [TestCase(Template + ", Affects = [typeof(UserContext)], AffectsParams = nameof(Scope)", "ValueTask<IResult> X(int userId)")]
    [TestCase(Template + ", Affects = [\"user_info\"], Private = true, Policy = \"p\"", "IResult X()")]
    public async Task TheNearMissIsServed(string client, string method)
    {
        var output = await RunAsync(null, $"[Client({client})] public static partial {method} => default!;");
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain(".XFunction()"));
    }

    [Test]
    public async Task TheParametersOfAPageAreNotThoseOfItsContext()
    {
        var output = await RunAsync(
            null,
            """
            [Client(Context = typeof(UserContext), Route = "/x/{other}/")]
            public static partial IResult X(int other, int userId = 1) => Results.Ok();
            """,
            """[Client(Affects = [typeof(UserContext)])] public static partial void Y(int other) { }""");
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"user|filter=string|user_id=int!\""));
        Assert.That(output.Sources["Functions.Site.Pages.g.cs"], Does.Contain("effects.Constant(\"\\\"user\\\"\"u8, \"user\")"));
    }

    private static Task<GeneratorOutput> RunAsync(string? expected, params string[] members) =>
        new GeneratorDriverHarness(new ServerGenerator()) { Expected = expected is null ? [] : [expected] }
            .RunAsync(RouteServer.Usings + Head + string.Join('\n', members) + "\n}");
}
