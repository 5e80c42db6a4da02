using Mizan;

namespace Mistakes;

internal static partial class Effects
{
    [Client]
    public static partial int Outside() => 1;

    [Client(Affects = ["shelv"], Auth = Auth.None)]
    public static partial void Misspelt() { }

    [Client(Affects = [nameof(Outside)], Auth = Auth.None)]
    public static partial void OfACall() { }

    [Client(Affects = [typeof(ShelfContext)], Auth = Auth.None)]
    public static partial void OfAnotherType(short shelfId) { }

    [Client(Affects = [typeof(ShelfContext)], Guard = "Missing")]
    public static partial void Guarded(int shelfId) { }

    [Client(Affects = [typeof(ShelfContext), "books"], Auth = Auth.None)]
    public static partial void Twice(int shelfId) { }

    [Client(Affects = [typeof(ShelfContext)], Auth = Auth.None)]
    public static partial void Everything() { }

    [Client(Merge = ["clock"], Auth = Auth.None)]
    public static partial string NoSlot() => "";
}
