namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ006 to MIZ011: types on the wire, and what is demanded of their values.</summary>
internal static class TypeCases
{
    private const string Shelf = "[Context] public class ShelfContext; public record Filter(int A);\n";

    private const string Annotations = "using System.ComponentModel.DataAnnotations;\n";

    public static IEnumerable<RuleCase> All { get; } =
    [
        new("MIZ006", "AnInterface", "public static partial class A { [Client] public static partial int X([|IDisposable|] a) => 1; }")
        {
            Says = "mark the parameter with [FromServices] if it is a service",
        },
        new("MIZ006", "AMemberDeepInside",
            "public record Outer(Inner Inner); public record Inner(Func<int> Run); "
            + "public static partial class A { [Client] public static partial int X([|Outer?|] a) => 1; }")
        {
            Says = "Parameter 'a': Inner: 'Inner.Run' of type 'Func<int>' cannot cross the wire",
        },
        new("MIZ006", "AService",
            "public static partial class A { [Client] public static partial int X([FromServices] IDisposable a) => 1; }"),

        new("MIZ007", "AnObject", "public static partial class A { [Client] public static partial [|object|] X() => 1; }"),
        new("MIZ007", "AStreamOfResults",
            "public static partial class A { [Client] public static partial [|IAsyncEnumerable<int>|] X() => null!; }"),
        new("MIZ007", "ATask", "public static partial class A { [Client] public static partial Task<int[]> X() => null!; }"),

        new("MIZ008", "ALongParameter", "public static partial class A { [Client] public static partial int X([|long|] a) => 1; }")
        {
            Says = "Parameter 'a' is a 64-bit number, of which JavaScript keeps 15 digits; take a string where all count",
        },
        new("MIZ008", "ADecimalResult", "public static partial class A { [Client] public static partial [|Task<decimal>|] X() => null!; }"),
        new("MIZ008", "MembersOfAType",
            "public record Row([|long|] Id, [|List<ulong>|] Others) { public [|decimal?|] Price { get; set; } "
            + "public int Count { get; set; } } "
            + "public static partial class A { [Client] public static partial Row X() => null!; "
            + "[Client] public static partial Row[] Y(Row a) => []; }")
        {
            Says = "'Row.Id' is a 64-bit number, of which JavaScript keeps 15 digits; mark it with [JsonNumberHandling",
        },
        new("MIZ008", "AMemberOfAGenericType",
            "public record Page<T>(T[] Items, [|long|] Total); public static partial class A { "
            + "[Client] public static partial Page<int> X() => null!; [Client] public static partial Page<string> Y() => null!; }"),
        new("MIZ008", "NumbersThatTravelAsText",
            "public record Row([property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] long Id, double B, int C); "
            + "public static partial class A { [Client] public static partial Row X() => null!; }"),
        new("MIZ008", "ATypeThatNoFunctionUses",
            "public record Row(long Id); public static partial class A { [Client] public static partial int X() => 1; }"),

        new("MIZ009", "AnObjectInARead", Shelf
            + "public static partial class A { [Client(Context = typeof(ShelfContext))] public static partial int X([|Filter|] a) => 1; }"),
        new("MIZ009", "AListOfObjectsInARead", Shelf + "public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X([|Filter[]?|] a = null) => 1; }"),
        new("MIZ009", "AnObjectInACall", Shelf + "public static partial class A { [Client] public static partial int X(Filter a) => 1; }"),
        new("MIZ009", "AListOfScalarsInARead", Shelf + "public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X(int[]? a, DayOfWeek b) => 1; }"),

        new("MIZ011", "ALengthOfANumber",
            Annotations + "public static partial class A { [Client] public static partial int X([StringLength(3)] int [|a|]) => 1; }")
        {
            Says = "[StringLength] on 'a' does not apply to type 'int'; it is for strings",
        },
        new("MIZ011", "AMemberDeepInside", Annotations + "public record Row([property: StringLength(3)] int Id); "
            + "public static partial class A { [Client] public static partial int X(Row[] [|a|]) => 1; }")
        {
            Says = "Parameter 'a': [StringLength] on 'Id' does not apply to type 'int'",
        },
        new("MIZ011", "ALengthOfAText",
            Annotations + "public static partial class A { [Client] public static partial int X([StringLength(3)] string a) => 1; }"),
        new("MIZ011", "AMemberOfAResult", Annotations + "public record Row([property: StringLength(3)] int Id); "
            + "public static partial class A { [Client] public static partial Row[] X() => []; }"),
    ];
}
