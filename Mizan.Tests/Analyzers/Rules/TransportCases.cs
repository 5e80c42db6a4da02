namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ040 to MIZ042 and MIZ070: sockets, files and routes.</summary>
internal static class TransportCases
{
    private const string Head = "using Microsoft.AspNetCore.Http; [Context] public class ShelfContext;\n";

    public static IEnumerable<RuleCase> All { get; } =
    [
        Case("MIZ040", "AFunctionOverHttpAmongThoseOverTheSocket",
            "[Client(Context = typeof(ShelfContext), Websocket = true)] public static partial int X() => 1; "
            + "[[|Client|](Context = typeof(ShelfContext))] public static partial int Y() => 1;",
            "'Y' is served over HTTP, and 'x' of the same context 'shelf' over the socket; set Websocket alike"),
        Case("MIZ040", "AFunctionOverTheSocketAmongThoseOverHttp",
            "[Client(Context = typeof(ShelfContext))] public static partial int X() => 1; "
            + "[Client(Context = typeof(ShelfContext), Websocket = [|true|])] public static partial int Y() => 1;"),
        Case("MIZ040", "AllAlike", "[Client(Context = typeof(ShelfContext), Websocket = true)] public static partial int X() => 1; "
            + "[Client(Context = typeof(ShelfContext), Websocket = true)] public static partial int Y() => 1; "
            + "[Client] public static partial int Z() => 1;"),

        Case("MIZ041", "ARoute",
            "[Client(Websocket = true, Route = [|\"/x\"|])] public static partial [|IResult|] X() => Results.Ok();",
            "'X' is served over the socket, which"),
        Case("MIZ041", "AFile", "[Client(Websocket = true)] public static partial int X([|Upload|] a) => 1;",
            "Parameter 'a' is an Upload, which the socket does not carry"),
        Case("MIZ041", "TheHttpContext",
            "[Client(Websocket = true)] public static partial bool X(MizanRequest request) => [|request.HttpContext|] is null;",
            "where MizanRequest has no HttpContext; use its User and Services"),
        Case("MIZ041", "TheCallerAndData",
            "[Client(Websocket = true)] public static partial string? X(MizanRequest request) => request.User.Identity?.Name;"),
        Case("MIZ041", "TheHttpContextOfACall",
            "[Client] public static partial bool X(MizanRequest request) => request.HttpContext is null;"),

        new("MIZ042", "AFileInARead", "[Context] public class ShelfContext; public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X([|Upload|] a, [|IReadOnlyList<Upload>|] b) => 1; }")
        {
            Says = "Parameter 'a' of a read is an Upload, which a query string cannot carry",
        },
        new("MIZ042", "AFileInACall", "public static partial class A { [Client] public static partial int X(Upload? a) => 1; }"),

        Case("MIZ070", "ARouteWithoutAPage", "[Client(Route = \"/x\")] public static partial [|int|] X() => 1;",
            "'X' has a Route, but does not return an IResult; return an IResult, a page"),
        Case("MIZ070", "APageWithoutARoute", "[Client] public static partial [|IResult|] X() => Results.Ok();",
            "'X' returns an IResult, which has no JSON; set Route, or return data"),
        Case("MIZ070", "AValueThatIsNoParameter", "[Client(Route = [|\"/x/{id}\"|])] public static partial IResult X() => Results.Ok();",
            "Route has the value 'id', which is the wire name of no parameter of 'X'"),
        Case("MIZ070", "MethodsThatDoNotExist",
            "[Client(Route = \"/x\", Methods = [|[\"FETCH\"]|])] public static partial IResult X() => Results.Ok();"),
        Case("MIZ070", "AParameterFromAHeader",
            "[Client(Route = \"/x\")] public static partial IResult X([FromHeader] int [|a|]) => Results.Ok();"),
        Case("MIZ070", "TwoFunctionsOfOneRoute", "[Client(Route = \"/x\")] public static partial IResult X() => Results.Ok(); "
            + "[Client(Route = [|\"/x\"|])] public static partial IResult Y() => Results.Ok();",
            "'GET /x' is answered by 'x' as well"),
        Case("MIZ070", "ARouteAndItsValues", "[Client(Route = \"/x/{id:int}\")] public static partial IResult X(int id) => Results.Ok(); "
            + "[Client(Route = \"/x\", Methods = [\"POST\"])] public static partial IResult Y() => Results.Ok();"),
    ];

    private static RuleCase Case(string id, string name, string functions, string? says = null) =>
        new(id, name, Head + $"public static partial class A {{ {functions} }}") { Says = says };
}
