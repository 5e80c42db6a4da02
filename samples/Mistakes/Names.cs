using Mizan;

namespace Mistakes;

internal static partial class Names
{
    [Client]
    public static partial int Find(int id) => id;

    [Client]
    public static partial int Find(string title) => title.Length;

    [Client(Name = "NotSnakeCase")]
    public static partial int Other() => 1;
}
