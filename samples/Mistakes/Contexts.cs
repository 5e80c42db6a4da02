using Mizan;

namespace Mistakes;

[Context]
internal sealed class ShelfContext;

internal sealed class Shelf;

internal sealed record Filter(string Title);

internal static partial class Contexts
{
    [Client(Context = typeof(ShelfContext))]
    public static partial int Books(int shelfId) => shelfId;

    [Client(Context = typeof(ShelfContext))]
    public static partial int Width(string shelfId) => shelfId.Length;

    [Client(Context = typeof(ShelfContext))]
    public static partial int Filtered(Filter filter) => filter.Title.Length;

    [Client(Context = typeof(Shelf))]
    public static partial int Elsewhere() => 1;

    [Client(Context = "global")]
    public static partial int Everywhere(int limit) => limit;

    [Client(Context = "lonely")]
    public static partial int NeverStale() => 1;

    [Client(Context = typeof(ShelfContext), Affects = [typeof(ShelfContext)])]
    public static partial int Both() => 1;

    [Client(Cache = 60)]
    public static partial int KeptCall() => 1;

    [Client(Context = "clock")]
    public static partial int Hour() => DateTime.UtcNow.Hour;

    [Client(Affects = ["clock"], Auth = Auth.None)]
    public static partial void Adjust() { }
}
