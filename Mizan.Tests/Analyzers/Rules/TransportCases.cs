namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ042 and MIZ070: files and routes.</summary>
internal static class TransportCases
{
    private const string Head = "using Microsoft.AspNetCore.Http; [Context] public class ShelfContext;\n";

    public static IEnumerable<RuleCase> All { get; } =
    [
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
