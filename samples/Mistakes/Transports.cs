using Mizan;

namespace Mistakes;

internal static partial class Transports
{
    [Client(Context = "ticks", Websocket = true)]
    public static partial int LastTick() => 1;

    [Client(Context = "ticks")]
    public static partial int Volume() => 1;

    [Client(Affects = ["ticks"], Auth = Auth.None, Websocket = true)]
    public static partial bool Send(MizanRequest request) => request.HttpContext is null;

    [Client(Affects = ["ticks"], Auth = Auth.None)]
    public static partial void Tick() { }

    [Client(Context = "clock")]
    public static partial int Measure(Upload file) => file.GetHashCode();

    [Client(Route = "/users/{user_id}")]
    public static partial IResult Profile(int id) => Results.Text($"{id}");
}
