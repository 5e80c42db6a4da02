namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ004 and MIZ005: names on the wire.</summary>
internal static class NameCases
{
    private const string Library = "public static partial class Stock { [Client] public static partial int InStock() => 1; }";

    public static IEnumerable<RuleCase> All { get; } =
    [
        new("MIZ004", "AnOverload", "public static partial class A { [Client] public static partial int X() => 1; "
            + "[Client] public static partial int [|X|](int a) => 1; }")
        {
            Says = "The wire name 'x' is taken by 'A.X'; set Name on one of them",
        },
        new("MIZ004", "AStatedName", "public static partial class A { [Client] public static partial int Find() => 1; "
            + "[Client(Name = [|\"find\"|])] public static partial int Seek() => 1; }"),
        new("MIZ004", "ANameOfALibrary", "public static partial class A { [Client] public static partial int [|InStock|]() => 1; }")
        {
            Library = Library, Says = "is taken by 'Mizan.Generated.LibraryModule'",
        },
        new("MIZ004", "OverloadsWithNamesOfTheirOwn", "public static partial class A { [Client] public static partial int X() => 1; "
            + "[Client(Name = \"x_of\")] public static partial int X(int a) => 1; }"),
        new("MIZ004", "AnotherNameThanTheLibrarys",
            "public static partial class A { [Client] public static partial int InStore() => 1; }") { Library = Library },

        new("MIZ005", "AStatedNameInCamelCase",
            "public static partial class A { [Client(Name = [|\"inStock\"|])] public static partial int X() => 1; }")
        {
            Says = "set Name to a name in snake_case",
        },
        new("MIZ005", "AMethodOutsideAscii", "public static partial class A { [Client] public static partial int [|Größe|]() => 1; }"),
        new("MIZ005", "AReservedName", "public static partial class A { [Client] public static partial int [|MwtObtain|]() => 1; }"),
        new("MIZ005", "AParameterOutsideAscii",
            "public static partial class A { [Client] public static partial int X(int [|größe|]) => 1; }"),
        new("MIZ005", "AWireNameOfAParameter",
            "public static partial class A { [Client] public static partial int X([WireName([|\"A\"|])] int a) => 1; }"),
        new("MIZ005", "TwoParametersOfOneName",
            "public static partial class A { [Client] public static partial int X(int a, [WireName([|\"a\"|])] int b) => 1; }"),
        new("MIZ005", "AContextOfThatName", "[Context(\"Shelf\")] public class ShelfContext; public static partial class A { "
            + "[Client(Context = [|typeof(ShelfContext)|])] public static partial int X() => 1; }"),
        new("MIZ005", "NamesInSnakeCase",
            "public static partial class A { [Client(Name = \"in_stock\")] "
            + "public static partial int X([WireName(\"g_1\")] int größe) => 1; }"),
    ];
}
