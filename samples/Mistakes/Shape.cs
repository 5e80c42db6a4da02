using Mizan;

namespace Mistakes;

internal partial class Shape
{
    [Client]
    public static int NotPartial() => 1;

    [Client]
    public static partial bool ByReference(int id, out string title)
    {
        title = "";
        return id == 1;
    }

    private static partial class Hidden
    {
        [Client]
        public static partial int Unreachable() => 1;
    }
}

internal partial class TwoConstructors
{
    public TwoConstructors() { }

    public TwoConstructors(int start) => Start = start;

    private int Start { get; }

    [Client]
    public partial int Count() => Start;
}
