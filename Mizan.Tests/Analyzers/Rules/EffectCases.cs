namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ030 to MIZ036: what mutations name.</summary>
internal static class EffectCases
{
    private const string Head = """
        [Context] public class ShelfContext; public class Shelf; public record Book(int Id, string Title); public record Note(string Text);
        public static partial class Reads
        {
            [Client(Context = typeof(ShelfContext))] public static partial Book[] Books(int shelf, string? filter = null) => [];
            [Client(Context = typeof(ShelfContext))] public static partial int Width(int shelf) => 1;
            [Client(Context = "notes")] public static partial Note[] Notes() => [];
            [Client] public static partial int Outside() => 1;
        }

        """;

    private const string Library = """
        [Context("stock")] public class StockContext;
        public static partial class Stock { [Client(Context = typeof(StockContext))] public static partial int InStock(int item) => 1; }
        """;

    public static IEnumerable<RuleCase> All { get; } =
    [
        Case("MIZ030", "AClassThatIsNoContext", "Affects = [typeof(ShelfContext), [|typeof(Shelf)|]]", "int shelf",
            "'Shelf' in Affects is no context; mark the class with [Context]; did you mean 'shelf'?"),
        Case("MIZ030", "ANameWithAMistake", "Affects = [[|\"shelv\"|]]", "int shelf", "did you mean 'shelf'?"),
        Case("MIZ030", "AMistakeInAnArray", "Affects = new object[] { \"shelf\", [|\"boks\"|] }", "int shelf", "did you mean 'books'?"),
        Case("MIZ030", "ANumber", "Affects = [[|42|]]", "int shelf", "use typeof, nameof or a wire name"),
        Case("MIZ030", "AMergeIntoAFunction", "Merge = [[|\"outside\"|]]", "int shelf", "which is no context"),
        Case("MIZ030", "ContextsAndFunctions", "Affects = [typeof(ShelfContext), \"notes\"]", "int shelf"),
        new("MIZ030", "ANameOfALibrary",
            "public static partial class A { [Client(Affects = [\"stock\"], Auth = Auth.None)] "
            + "public static partial int X(int item) => 1; }")
        {
            Library = Library,
        },
        new("MIZ030", "ANameNearThatOfALibrary",
            "public static partial class A { [Client(Affects = [[|\"stok\"|]], Auth = Auth.None)] "
            + "public static partial int X(int item) => 1; }")
        {
            Library = Library, Says = "did you mean 'stock'?",
        },

        Case("MIZ031", "AFunctionOutsideEveryContext", "Affects = [[|nameof(Reads.Outside)|]]", "int shelf",
            "Affects names function 'outside', which is outside every context"),
        Case("MIZ031", "AFunctionOfAContext", "Affects = [nameof(Reads.Books)]", "int shelf"),

        Case("MIZ032", "AnotherType", "Affects = [typeof(ShelfContext), nameof(Reads.Notes)]", "[|short|] shelf",
            "'shelf' would narrow context 'shelf', but has another type there; give both the same, or another name"),
        Case("MIZ032", "AFilterDoesNotNarrow", "Affects = [typeof(ShelfContext)]", "int shelf, bool filter = false"),

        Case("MIZ033", "AScopeMethodThatDoesNotExist", "Affects = [typeof(ShelfContext)], AffectsParams = [|\"Missing\"|]", "int shelf"),
        Case("MIZ033", "AScopeOfAnotherType", "Affects = [typeof(ShelfContext)], AffectsParams = [|nameof(Wide)|]", "int a",
            "has another type there"),
        Case("MIZ033", "AnElementThatNoContextHas", "Affects = [typeof(ShelfContext)], AffectsParams = [|nameof(Other)|]", "int a",
            "AffectsParams returns 'elsewhere', which is a parameter of none of the contexts; leave it out"),
        Case("MIZ033", "AGuardOfAnotherShape", "Affects = [typeof(ShelfContext)], Guard = [|nameof(NoGuard)|]", "int shelf",
            "Guard names 'NoGuard', but 'Changes' has no static bool"),
        Case("MIZ033", "AScopeAndAGuard",
            "Affects = [typeof(ShelfContext)], AffectsParams = nameof(Right), Guard = nameof(IsOpen)", "int a"),

        Case("MIZ034", "AContextListedTwice", "Affects = [typeof(ShelfContext), [|\"shelf\"|]]", "int shelf",
            "'shelf' is listed twice in Affects; remove one"),
        Case("MIZ034", "AFunctionAndItsContext", "Affects = [[|nameof(Reads.Books)|], typeof(ShelfContext)]", "int shelf",
            "'books' becomes stale with its context 'shelf', which Affects lists too; remove one"),
        Case("MIZ034", "TwoFunctionsOfOneContext", "Affects = [nameof(Reads.Books), nameof(Reads.Width)]", "int shelf"),

        Case("MIZ035", "NoArgumentNarrows", "Affects = [[|typeof(ShelfContext)|], \"notes\"]", "int other",
            "'Change' makes stale every entry of context 'shelf'; take its 'shelf' as an argument of the same type"),
        Case("MIZ035", "AContextOfALibrary", "Affects = [[|\"stock\"|]]", "int other") with { Library = Library },
        Case("MIZ035", "AMergeIntoEveryEntry", "Merge = [[|typeof(ShelfContext)|]]", "int other", "'Change' merges into every entry"),
        Case("MIZ035", "AComputedScope", "Affects = [typeof(ShelfContext)], AffectsParams = nameof(Right)", "int a"),
        Case("MIZ035", "AContextWithoutParameters", "Affects = [\"notes\"]", "int other"),

        Case("MIZ036", "NoSlot", "Merge = [[|\"notes\"|]]", "int shelf", "no function of the context has the mutation's result"),
        Case("MIZ036", "ASlot", "Merge = [typeof(ShelfContext)]", "int shelf"),
    ];

    private static RuleCase Case(string id, string name, string attribute, string parameters, string? says = null)
    {
        var auth = attribute.Contains("Guard", StringComparison.Ordinal) ? "" : ", Auth = Auth.None";
        return new(id, name, Head + $$"""
            public static partial class Changes
            {
                [Client({{attribute}}{{auth}})] public static partial Book Change({{parameters}}) => new(1, "");
                internal static (int shelf, string? filter) Right(int a) => (a, null);
                internal static (int shelf, int elsewhere) Other(int a) => (a, a);
                internal static (long shelf, string? filter) Wide(int a) => (a, null);
                internal static bool IsOpen(MizanRequest request) => true;
                internal static int NoGuard(MizanRequest request) => 1;
            }
            """)
        {
            Says = says,
        };
    }
}
