namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>Fixes of what mutations say.</summary>
internal static class EffectFixes
{
    private const string Head = """
        [Context] public class ShelfContext; [Context] public class BoardContext;
        public static partial class Reads
        {
            [Client(Context = typeof(ShelfContext), Auth = Auth.Required)]
            public static partial int Books(int shelfId, string? filter = null) => 1;
            [Client(Context = typeof(BoardContext))] public static partial int Cards(int boardId) => 1;
        }

        """;

    public static IEnumerable<FixCase> All { get; } =
    [
        Case("MIZ023", "ItIsAMutation", "mutation",
            "[Client(Context = typeof(BoardContext), Affects = [typeof(BoardContext)], Auth = Auth.None)]",
            "[Client(Affects = [typeof(BoardContext)], Auth = Auth.None)]"),
        Case("MIZ023", "ItIsARead", "read",
            "[Client(Context = typeof(BoardContext), Affects = [typeof(BoardContext)], Merge = [\"shelf\"])]",
            "[Client(Context = typeof(BoardContext))]"),
        Case("MIZ034", "SeveralSuperfluousTargets", "remove",
            "[Client(Affects = [typeof(BoardContext), \"board\", nameof(Reads.Books), typeof(ShelfContext), \"cards\"], Policy = \"p\")]",
            "[Client(Affects = [typeof(BoardContext), typeof(ShelfContext)], Policy = \"p\")]"),
        Case("MIZ034", "AnArray", "remove",
            "[Client(Affects = new object[] { \"board\", \"board\" }, Auth = Auth.Required)]",
            "[Client(Affects = new object[] { \"board\" }, Auth = Auth.Required)]"),
        Case("MIZ050", "ItNeedsAnIdentity", "Auth.Required",
            "[Client(Affects = [typeof(ShelfContext)], Auth = Auth.None)]",
            "[Client(Affects = [typeof(ShelfContext)], Auth = Auth.Required)]"),
        Case("MIZ051", "CallersNeedAnIdentity", "Auth.Required",
            "[Client(Affects = [typeof(BoardContext)])]", "[Client(Affects = [typeof(BoardContext)], Auth = Auth.Required)]"),
        Case("MIZ051", "AnyoneMayCall", "Auth.None",
            "[Client(Affects = [typeof(BoardContext)])]", "[Client(Affects = [typeof(BoardContext)], Auth = Auth.None)]"),
        new("MIZ033", "AGuardForTwoFunctions", "generate", """
            public static partial class Changes
            {
                [Client(Guard = "IsOpen")] public static partial int X() => 1;

                [Client(Guard = "IsOpen")] public static partial int Y() => 1;
            }
            """, """
            public static partial class Changes
            {
                [Client(Guard = "IsOpen")] public static partial int X() => 1;

                internal static bool IsOpen(MizanRequest request) => throw new NotImplementedException();

                [Client(Guard = "IsOpen")] public static partial int Y() => 1;
            }
            """),
        new("MIZ033", "AScopeOfSeveralParameters", "generate", Head + """
            public static partial class Changes
            {
                [Client(Affects = [typeof(ShelfContext), nameof(Reads.Cards)], AffectsParams = "Scope", Auth = Auth.Required)]
                public static partial int Change(int boardId, int other) => 1;
            }
            """, Head + """
            public static partial class Changes
            {
                [Client(Affects = [typeof(ShelfContext), nameof(Reads.Cards)], AffectsParams = "Scope", Auth = Auth.Required)]
                public static partial int Change(int boardId, int other) => 1;

                internal static (int boardId, string? filter, int? shelfId) Scope(int boardId) => (boardId, null, null);
            }
            """),
        new("MIZ033", "AScopeOfOneParameter", "generate", Head + """
            public static partial class Changes
            {
                [Client(Affects = [typeof(BoardContext)], AffectsParams = "Scope", Auth = Auth.None)]
                public static partial int Change(int other) => 1;
            }
            """, Head + """
            public static partial class Changes
            {
                [Client(Affects = [typeof(BoardContext)], AffectsParams = "Scope", Auth = Auth.None)]
                public static partial int Change(int other) => 1;

                internal sealed record ScopeResult(int? BoardId);

                internal static ScopeResult Scope() => new(null);
            }
            """),
    ];

    private static FixCase Case(string id, string name, string key, string before, string after) => new(
        id,
        name,
        key,
        Head + $"public static partial class Changes {{ {before} public static partial int Change(int boardId, int shelfId) => 1; }}",
        Head + $"public static partial class Changes {{ {after} public static partial int Change(int boardId, int shelfId) => 1; }}");
}
