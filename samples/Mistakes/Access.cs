using Mizan;

namespace Mistakes;

internal static partial class Access
{
    [Client(Context = "inbox", Auth = Auth.Required)]
    public static partial int Messages() => 1;

    [Client(Affects = ["inbox"], Auth = Auth.None)]
    public static partial void Clear() { }

    [Client(Affects = ["clock"])]
    public static partial void Unstated() { }
}
