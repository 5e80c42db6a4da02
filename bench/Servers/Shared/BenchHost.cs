using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Mizan.Bench.Servers.Memory;

namespace Mizan.Bench.Servers;

/// <summary>What the servers have in common: where they listen, and that nothing is logged.</summary>
/// <remarks><c>--port 5001</c> listens there; <c>--memory W1</c> measures the handler alone, and prints what it found.</remarks>
public static class BenchHost
{
    /// <summary>Where a server says what it has allocated.</summary>
    public const string StatisticsPath = "/statistics";

    /// <summary>Sets a server up.</summary>
    public static WebApplicationBuilder Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Configuration["memory"] is { } workload)
        {
            MemoryServer.Use(builder.Services, Workload.Named(workload));
            return builder;
        }
        var port = int.Parse(builder.Configuration["port"] ?? "5000", CultureInfo.InvariantCulture);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        return builder;
    }

    /// <summary>What a server has allocated so far, as JSON.</summary>
    public static string Statistics() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"allocated":{{GC.GetTotalAllocatedBytes(precise: true)}},"native":{{(RuntimeFeature.IsDynamicCodeCompiled ? 0 : 1)}}}""");
}
