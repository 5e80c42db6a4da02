namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ020 to MIZ023: contexts.</summary>
internal static class ContextCases
{
    private const string Shelf = "[Context] public class ShelfContext; public class Shelf; public class Plain;\n";

    public static IEnumerable<RuleCase> All { get; } =
    [
        new("MIZ020", "AClassThatIsNoContext", Shelf
            + "public static partial class A { [Client(Context = [|typeof(Plain)|])] public static partial int X() => 1; }")
        {
            Says = "'Plain' is no context; mark the class with [Context]",
        },
        new("MIZ020", "AClassOfNearlyThatName", Shelf
            + "public static partial class A { [Client(Context = [|typeof(Shelf)|])] public static partial int X() => 1; }")
        {
            Says = "'Shelf' is no context; mark the class with [Context]; did you mean 'shelf'?",
        },
        new("MIZ020", "ANameThatIsNone", Shelf
            + "public static partial class A { [Client(Context = [|\"Shelf\"|])] public static partial int X() => 1; }")
        {
            Says = "did you mean 'shelf'?",
        },
        new("MIZ020", "ATypeAName", Shelf + "public static partial class A { [Client(Context = typeof(ShelfContext))] "
            + "public static partial int X() => 1; [Client(Context = \"other\")] public static partial int Y() => 1; }"),

        new("MIZ021", "AParameterOfTheGlobalContext",
            "public static partial class A { [Client(Context = \"global\")] public static partial int X(int [|a|]) => 1; }"),
        new("MIZ021", "OneThatMayBeLeftOut",
            "public static partial class A { [Client(Context = \"global\")] public static partial int X(int? a, int b = 1) => 1; }"),

        new("MIZ022", "TwoTypes", Shelf + "public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X(int shelf) => 1; "
            + "[Client(Context = typeof(ShelfContext))] public static partial int Y([|string|] shelf) => 1; }")
        {
            Says = "Parameter 'shelf' has another type in 'x' of the same context; give both the same",
        },
        new("MIZ022", "OneTypeInTwoContexts", Shelf + "public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X(int shelf) => 1; "
            + "[Client(Context = \"other\")] public static partial int Y(string shelf) => 1; }"),
        new("MIZ022", "TheSameTypeWithNull", Shelf + "public static partial class A { "
            + "[Client(Context = typeof(ShelfContext))] public static partial int X(int shelf) => 1; "
            + "[Client(Context = typeof(ShelfContext))] public static partial int Y(int? shelf = null) => 1; }"),

        new("MIZ023", "AReadThatChanges", Shelf + "public static partial class A { [Client(Context = [|typeof(ShelfContext)|], "
            + "Affects = [\"shelf\"])] public static partial int X() => 1; }"),
        new("MIZ023", "AMutationInTheClassOfAContext",
            "[Context] public static partial class ShelfContext { [Client] public static partial int X() => 1; "
            + "[Client(Affects = [typeof(ShelfContext)], Auth = Auth.None)] public static partial int Y() => 1; }"),
    ];
}
