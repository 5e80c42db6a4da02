using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ024, MIZ060 and MIZ061: answers that are kept.</summary>
internal static class CacheCases
{
    private const string Program = "WebApplication.CreateBuilder(args).Services.AddMizan();\n";

    private const string Library = """
        [Context] public class StockContext; [Context] public class NewsContext;
        public static partial class Stock
        {
            [Client(Context = typeof(StockContext))] public static partial int InStock(int item) => 1;
            [Client(Affects = ["news"], Auth = Auth.None)] public static partial void Publish() { }
        }
        """;

    public static IEnumerable<RuleCase> All { get; } =
    [
        InProgram("AContextThatNothingNames", """
            [Client(Context = [|"shelf"|])] public static partial int Books() => 1;
            [Client(Context = "shelf")] public static partial int Width() => 1;
            """) with { Says = "Context 'shelf' is kept until a mutation names it, and none does; name it in Affects" },
        InProgram("AMutationNamesIt", """
            [Client(Context = "shelf")] public static partial int Books() => 1;
            [Client(Affects = [nameof(Books)], Auth = Auth.None)] public static partial void Add() { }
            """),
        InProgram("ItIsNotKept", """
            [Client(Context = "shelf")] public static partial int Books() => 1;
            [Client(Context = "shelf", Cache = Cache.Never)] public static partial int Width() => 1;
            """),
        InProgram("AMutationOfALibraryNamesIt", "[Client(Context = \"news\")] public static partial int Headlines() => 1;") with
        {
            Library = Library,
        },
        InProgram("TheContextsOfALibraryAreItsOwnAffair", "[Client] public static partial int Plain() => 1;") with { Library = Library },
        new("MIZ024", "ALibraryDoesNotKnow",
            "public static partial class A { [Client(Context = \"shelf\")] public static partial int Books() => 1; }"),

        Of("MIZ060", "ACacheOnACall", "[Client(Cache = [|60|])] public static partial int X() => 1;",
            "Cache is about the answers of a read, and 'X' is none; remove it, or add Context"),
        Of("MIZ060", "ARevisionOnAMutation",
            "[Client(Affects = [\"shelf\"], Auth = Auth.None, Rev = [|2|])] public static partial int X() => 1; "
            + "[Client(Context = \"shelf\")] public static partial int Y() => 1;"),
        Of("MIZ060", "ANegativeRevision", "[Client(Context = \"shelf\", Rev = [|-1|])] public static partial int X() => 1;"),
        Of("MIZ060", "TooLong", "[Client(Context = \"shelf\", Cache = [|100_000_000|])] public static partial int X() => 1;"),
        Of("MIZ060", "ARead", "[Client(Context = \"shelf\", Cache = 60, Rev = 3)] public static partial int X() => 1;"),

        Of("MIZ061", "Clocks", """
            [Client(Context = "shelf")] public static partial int X([FromServices] TimeProvider time) =>
                [|DateTime.UtcNow|].Day + [|DateTimeOffset.Now|].Day + [|time.GetUtcNow|]().Day;
            """, "'DateTime.UtcNow' gives another answer each time, but what 'X' answers is kept until a mutation"),
        Of("MIZ061", "Chance", """
            [Client(Context = "shelf")] public static partial string X() => [|Guid.NewGuid|]().ToString() + [|Random.Shared.Next|]();
            """),
        Of("MIZ061", "AHelper", """
            [Client(Context = "shelf")] public static partial int X() { return [|Age|]() + Other.Fixed(); }
            private static int Age() => DateTime.UtcNow.Year - 1815;
            """, "'Age' uses 'DateTime.UtcNow', which gives another answer each time"),
        Of("MIZ061", "AHelperOfAHelperIsNotFollowed", """
            [Client(Context = "shelf")] public static partial int X() => Age();
            private static int Age() => Deeper();
            private static int Deeper() => DateTime.UtcNow.Year;
            """),
        Of("MIZ061", "AReadThatIsNotKept", """
            [Client(Context = "shelf", Cache = 60)] public static partial int X() => DateTime.UtcNow.Day;
            [Client] public static partial int Y() => DateTime.UtcNow.Day;
            """),
        Of("MIZ061", "NamesOfThatKindFromElsewhere", """
            [Client(Context = "shelf")] public static partial int X() => Other.Now + Other.Next();
            """),
    ];

    private static RuleCase InProgram(string name, string functions) =>
        new("MIZ024", name, Program + $"public static partial class A {{ {functions} }}") { Kind = OutputKind.ConsoleApplication };

    private static RuleCase Of(string id, string name, string functions, string? says = null) => new(id, name, $$"""
        public static partial class A { {{functions}} }
        public static class Other { public static int Now => 1; public static int Next() => 1; public static int Fixed() => 1; }
        """)
    {
        Says = says,
    };
}
