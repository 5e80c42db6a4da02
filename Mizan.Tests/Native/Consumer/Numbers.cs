using Microsoft.AspNetCore.Mvc;
using Mizan;

namespace Consumer;

[Context("page")]
public sealed class PageContext;

public static partial class Numbers
{
    [Client(Auth = Auth.None)]
    public static partial int Add(int a, int b) => a + b;

    [Client(Auth = Auth.None)]
    public static async partial Task<int> AddLater(int a, int b)
    {
        await Task.Yield();
        return a + b;
    }

    [Client(Auth = Auth.None)]
    public static partial string Echo(string text) => text;

    [Client(Context = typeof(PageContext), Cache = Cache.Never)]
    public static async partial Task<string> A(int id)
    {
        await Task.Yield();
        return $"a{id}";
    }

    [Client(Context = typeof(PageContext), Cache = Cache.Never)]
    public static partial string B(int id) => $"b{id}";

    /// <summary>Says that it began, waits for the end of the server, and still answers.</summary>
    [Client(Auth = Auth.None)]
    public static async partial Task<string> Linger(
        string text, [FromServices] RunCounter runs, [FromServices] IHostApplicationLifetime lifetime, CancellationToken stop)
    {
        var stopping = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
        runs.Add();
        await stopping.Task.WaitAsync(stop);
        await Task.Delay(TimeSpan.FromMilliseconds(50), stop);
        return text;
    }
}
