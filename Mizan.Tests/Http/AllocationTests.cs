using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mizan.Bench.Servers;
using Mizan.Bench.Servers.Memory;
using Mizan.Registry;
using Mizan.Tests.Generated;

namespace Mizan.Tests.Http;

/// <summary>What a request costs in memory, over the workloads of <c>bench/Servers</c>: bytes are the same on every machine.</summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    private const int Rounds = 1_000;

    // The request, and the text of its version stamp.
    private const int CallBytes = 200;

    // The request: all fetches between two mutations have one stamp.
    private const int FetchBytes = 150;

    // What the functions return.
    private const int TotalBytes = 24;
    private const int ProfileBytes = 56;

    private static readonly string[] Sources =
    [
        "Shared/Total.cs", "Shared/UserProfile.cs", "Shared/UserOrder.cs", "Shared/UserNotification.cs", "Shared/Work.cs",
        "Mizan/UserContext.cs", "Mizan/Users.cs",
    ];

    [Test]
    public Task ACallAllocatesItsRequestAndItsStamp() => AssertAllocates(Workload.Call, CallBytes + TotalBytes);

    [Test]
    public Task AFetchAllocatesItsRequest() => AssertAllocates(Workload.Fetch, FetchBytes + ProfileBytes);

    private static async Task AssertAllocates(Workload workload, int bytes)
    {
        using var library = await CompileAsync();
        var server = new MemoryServer(workload);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(server));
        MizanServices.AddModules(builder.Services, [.. library.Services.GetServices<MizanModule>()]);
        await using var application = builder.Build();
        application.MapMizan("/api/mizan");
        await application.StartAsync();
        server.Exchange();
        var least = long.MaxValue;
        // Until the runtime has compiled everything for good, more is allocated.
        for (var attempt = 0; attempt < 300 && least > bytes; attempt++)
        {
            if (attempt > 0) Thread.Sleep(100);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Rounds; i++) server.Exchange();
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
        }
        TestContext.Out.WriteLine($"{least} bytes a request");
        Assert.That(least, Is.LessThanOrEqualTo(bytes));
        await application.StopAsync();
    }

    private static Task<ClientLibrary> CompileAsync()
    {
        var folder = Path.Combine(Repository.Root, "bench", "Servers");
        return ClientLibrary.Compile([.. Sources.Select(file => File.ReadAllText(Path.Combine(folder, file)))], (_, _) => { });
    }

    /// <summary>Stands where a server stands, and hands one request over when it is told to.</summary>
    private sealed class MemoryServer(Workload workload) : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Action Exchange { get; private set; } = () => { };

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            var exchange = new MemoryExchange<TContext>(application, workload);
            exchange.Send();
            exchange.ThrowIfWrong();
            Exchange = exchange.Send;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
