using System.Diagnostics;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Bench.Dispatcher;

/// <summary>Times calls of the dispatcher, without any transport.</summary>
internal sealed class Dispatch : IDisposable
{
    private const int Slices = 3_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    private readonly ServiceProvider services;
    private readonly MizanDispatcher dispatcher;
    private readonly MizanRequest request;
    private readonly WireWriter output = new();

    public Dispatch(params ClientFunction[] functions)
    {
        var collection = new ServiceCollection();
        MizanServices.AddModules(collection, [new Answers(functions)]);
        services = collection.BuildServiceProvider();
        dispatcher = services.GetRequiredService<MizanDispatcher>();
        request = new(new ClaimsPrincipal(new ClaimsIdentity()), services, MizanTransport.InProcess, default);
    }

    /// <summary>The best time of one call, in nanoseconds.</summary>
    /// <param name="names">The functions that are called, one after the other.</param>
    /// <param name="arguments">The arguments, a JSON object.</param>
    public double Time(string[] names, string arguments)
    {
        var calls = names.Select(Encoding.UTF8.GetBytes).ToArray();
        var json = Encoding.UTF8.GetBytes(arguments);
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < WarmUp) Run(calls, json);
        var best = double.MaxValue;
        var slices = Stopwatch.StartNew();
        for (var i = 0; i < Slices && slices.Elapsed < WarmUp * 2; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Run(calls, json);
            best = Math.Min(best, (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency / calls.Length);
        }
        return best;
    }

    public void Dispose()
    {
        output.Dispose();
        services.Dispose();
    }

    private void Run(byte[][] names, byte[] arguments)
    {
        foreach (var name in names)
        {
            output.Truncate(0);
            var call = dispatcher.CallAsync(request, name, arguments, output);
            if (!call.IsCompletedSuccessfully || call.Result is not null) throw new InvalidOperationException("The call failed.");
        }
    }
}
