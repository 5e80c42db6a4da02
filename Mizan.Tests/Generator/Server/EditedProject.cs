namespace Mizan.Tests.Generator.Server;

/// <summary>A project whose files change as a user changes them, into forms in which one depends on another.</summary>
internal static class EditedProject
{
    /// <summary>The forms of each file. The first is complete in all of them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Files { get; } =
    [
        Part(
            """
            [Client(Guard = nameof(MayFind))] public static partial Item? Find([Range(1, Limits.Most)] int id, Size size = Limits.Usual) => null;
            [Client(Affects = [typeof(ItemsContext)])] public static partial string Rename(Item item) { return item.Name; }
            """,
            """
            [Client(Guard = nameof(MayFind))] public static partial Item? Find([Range(1, Limits.Most)] long id, Size size = Limits.Usual) => null;
            [Client(Affects = [typeof(ItemsContext)])] public static partial string Rename(Item item) { return item.Name; }
            """,
            """
            [Client(Guard = nameof(MayFind))] public static partial Item? Find([Range(1, Limits.Most)] int id) => null;
            [Client(Affects = ["listed"])] public static partial string Rename(Missing item) { return ""; }
            """,
            """
            [Client(Affects = [typeof(ItemsContext)], AffectsParams = nameof(Scoped))] public static partial string Rename(int id) { return ""; }
            private static void Listed() { }
            """),
        Part(
            """
            internal static bool MayFind(MizanRequest request) => true;
            internal static (int Id, string? Name) Scoped(int id) => (id, null);
            """,
            """
            private static bool MayFind(MizanRequest request) => true;
            internal static (int Id, string? Label) Scoped(int id) => (id, null);
            """,
            """
            internal static ValueTask<bool> MayFind(MizanRequest request) => new(true);
            internal static (long Id, string? Name) Scoped(long id) => (id, null);
            [Client] public static partial int Find(string text, string other) => 1;
            """,
            """
            internal static int MayFind(MizanRequest request) => 1;
            """),
        Rest(
            """
            public static partial class Lists
            {
                [Client(typeof(ItemsContext))] public static partial List<Item> Listed(int page = 1) => [];
                /// <summary>Counts.</summary>
                [Client(Name = Names.Counted)] public static partial int Count() => 1;
            }
            public static class Names { public const string Counted = nameof(Lists.Listed) + "_count"; public static int One() => 1; }
            """,
            """
            public static partial class Lists
            {
                [Client(typeof(ItemsContext))] public static partial List<Item> Listed(int page, [MaxLength(Limits.Most)] string filter) => [];
                /// <summary>Counts all.</summary>
                [Client(Name = Names.Counted)] public static partial int Count() => 2;
            }
            public static class Names { public const string Counted = nameof(Lists.Listed) + "_count"; public static int One() => 2; }
            """,
            """
            public static partial class Lists
            {
                [Client(typeof(ItemsContext))] public static partial List<item> Listed(int page = 1) => [];
                [Client(Name = Names.Counted)] public static partial int Counted() => 1;
            }
            public static class Names { public const string Counted = nameof(Lists.Listed) + "_count"; public static int One() => 1; }
            """,
            """
            public static partial class Lists
            {
                [Client(typeof(ItemsContext))] public static partial List<Item> All(int page = 1) => [];
                [Client(Name = Names.Counted)] public static partial int Count() => 1;
            }
            public static class Names { public const string Counted = nameof(Lists.Listed) + "_count"; public static int One() => 1; }
            """),
        Rest(
            """
            [Context] public static class ItemsContext;
            public enum Size { Small, Large }
            public static class Limits { public const int Most = 5; public const Size Usual = Size.Small; public static int One() => 1; }
            public sealed record Item(string Name) { public string Shown() => Name; }
            public sealed record item(int Id);
            """,
            """
            [Context] public static class ItemsContext;
            public enum Size { Small, Large }
            public static class Limits { public const int Most = 5; public const Size Usual = Size.Small; public static long Two() => 1; }
            public sealed record Item(string Name) { public string Shown(int times) => Name; }
            public sealed record item(int Id);
            """,
            """
            [Context] public static class ItemsContext;
            public enum Size { Small, Large }
            public static class Limits { public const int Most = 6; public const Size Usual = Size.Large; public static int Usually() => 1; }
            public sealed record Item(string Name, int Count);
            public sealed record item(int Id);
            """,
            """
            [Context] public static class ItemsContext;
            public enum Size { Small, Large }
            public static class Limits { public const Size Usual = Size.Small; public static int Most() => 1; }
            public sealed record Item(string Name);
            public sealed record item(int Id);
            """),
    ];

    private static string[] Part(params string[] members) =>
        Rest([.. members.Select(m => $$"""
            public static partial class Items
            {
            {{m}}
            }
            """)]);

    private static string[] Rest(params string[] declarations) => [.. declarations.Select(d => $"""
        {TestCompilation.Usings}
        using System.ComponentModel.DataAnnotations;
        namespace Shop;
        {d}
        """)];
}
