namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ060: how long answers are kept, and which revision they are.</summary>
internal static class CacheCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        Case("ARevisionOfACall", "[Client(Rev = [|1|])]", "Rev is about the answers of a read, and 'X' is none; remove it, or add Context"),
        Case(
            "AMutationThatIsKept", "[Client(Affects = [typeof(ShelfContext)], Auth = Auth.None, Cache = [|5|])]",
            "Cache is about the answers"),
        Case("ANegativeRevision", "[Client(Context = typeof(ShelfContext), Rev = [|-1|])]", "Rev of 'X' is negative; count from 0 upwards"),
        Case(
            "NoNumberOfSeconds", "[Client(Context = typeof(ShelfContext), Cache = [|-2|])]",
            "use Cache.Forever, Cache.Never, or 1 to 2592000"),
        Case("MoreThanThirtyDays", "[Client(Context = typeof(ShelfContext), Cache = [|2592001|])]", "Cache of 'X' is out of range"),
        Case("AReadThatIsKept", "[Client(Context = typeof(ShelfContext), Rev = 1, Cache = 2592000)]"),
        Case("AReadThatIsNotKept", "[Client(Context = typeof(ShelfContext), Rev = 0, Cache = Cache.Never)]"),
    ];

    private static RuleCase Case(string name, string attribute, string? says = null) => new(
        "MIZ060",
        name,
        $"[Context] public class ShelfContext; public static partial class A {{ {attribute} public static partial int X() => 1; }}")
    {
        Says = says,
    };
}
