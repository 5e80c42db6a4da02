namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>Fixes of names on the wire and of contexts.</summary>
internal static class NameFixes
{
    private const string Contexts = """
        [Context] public class ShelfContext; [Context] public class ShelvesContext; public class Shelf;

        """;

    public static IEnumerable<FixCase> All { get; } =
    [
        new("MIZ005", "NamesOfEveryKind", "snake", """
            public static partial class A
            {
                [Client(Name = "InStock-2")] public static partial int X([WireName("Size (cm)")] int a) => 1;
                [Client] public static partial int _Find(int _id) => 1;
                [Client(Auth = Auth.Required)] public static partial int _Seek() => 1;
            }
            """, """
            public static partial class A
            {
                [Client(Name = "in_stock_2")] public static partial int X([WireName("size_cm")] int a) => 1;
                [Client(Name = "find")] public static partial int _Find([WireName("id")] int _id) => 1;
                [Client(Auth = Auth.Required, Name = "seek")] public static partial int _Seek() => 1;
            }
            """),
        new("MIZ020", "TheNearestContext", "nearest 0", Contexts + """
            public static partial class A
            {
                [Client(Context = typeof(Shelf))] public static partial int X() => 1;
                [Client(Context = "Shelves")] public static partial int Y() => 1;
            }
            """, Contexts + """
            public static partial class A
            {
                [Client(Context = typeof(ShelfContext))] public static partial int X() => 1;
                [Client(Context = typeof(ShelvesContext))] public static partial int Y() => 1;
            }
            """),
        new("MIZ030", "TheNearestTargets", "nearest 0", Contexts + """
            public static partial class A
            {
                [Client(Context = typeof(ShelfContext))] public static partial int FindBooks() => 1;
                [Client(Context = "notes")] public static partial int FindNotes() => 1;
                [Client(Affects = ["fnd_notes", "find_boks"], Auth = Auth.None)] public static partial int X() => 1;
                [Client(Affects = new object[] { "note" }, Auth = Auth.None)] public static partial int Y() => 1;
                [Client(Affects = [typeof(Shelf)], Auth = Auth.None)] public static partial int Z() => 1;
            }
            """, Contexts + """
            public static partial class A
            {
                [Client(Context = typeof(ShelfContext))] public static partial int FindBooks() => 1;
                [Client(Context = "notes")] public static partial int FindNotes() => 1;
                [Client(Affects = ["find_notes", "find_books"], Auth = Auth.None)] public static partial int X() => 1;
                [Client(Affects = new object[] { "notes" }, Auth = Auth.None)] public static partial int Y() => 1;
                [Client(Affects = [typeof(ShelfContext)], Auth = Auth.None)] public static partial int Z() => 1;
            }
            """),
        new("MIZ020", "TheSecondNearest", "nearest 1", Contexts + """
            public static partial class A { [Client(Context = "Shelv")] public static partial int X() => 1; }
            """, Contexts + """
            public static partial class A { [Client(Context = typeof(ShelvesContext))] public static partial int X() => 1; }
            """),
    ];
}
