using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mizan.Bench.Servers.Memory;

/// <summary>
/// Stands where Kestrel stands, and sends one request to the application again and again: what is measured is what lies
/// above the server, without sockets and without HTTP's text.
/// </summary>
/// <param name="workload">The request.</param>
/// <param name="lifetime">Stops the application when all is measured.</param>
internal sealed class MemoryServer(Workload workload, IHostApplicationLifetime lifetime) : IServer
{
    // A slice is so short that most of them end before the machine has anything else to do, and there are many: the best of
    // them is what the code costs, whoever else is at work.
    private const int Slices = 4_000;
    private const int SliceLength = 200;
    private const int WarmUps = 20;
    private const int WarmUpSlices = 50;
    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(200);

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public static void Use(IServiceCollection services, Workload workload) => services.Replace(ServiceDescriptor.Singleton<IServer>(
        provider => new MemoryServer(workload, provider.GetRequiredService<IHostApplicationLifetime>())));

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        var exchange = new MemoryExchange<TContext>(application, workload);
        lifetime.ApplicationStarted.Register(() => new Thread(() => Measure(exchange)) { Name = nameof(Measure) }.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private void Measure<TContext>(MemoryExchange<TContext> exchange)
        where TContext : notnull
    {
        exchange.Send();
        exchange.ThrowIfWrong();
        // The runtime compiles for good beside the work, when nothing new has been met for a moment.
        for (var i = 0; i < WarmUps; i++)
        {
            for (var j = 0; j < WarmUpSlices; j++) Send(exchange);
            Thread.Sleep(WarmUpPause);
        }
        var times = new double[Slices];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Slices; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Send(exchange);
            times[i] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / SliceLength;
        }
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Slices * SliceLength);
        exchange.ThrowIfWrong();
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[0]:F0} {times[Slices / 10]:F0} {allocated:F1}"));
        lifetime.StopApplication();
    }

    private static void Send<TContext>(MemoryExchange<TContext> exchange)
        where TContext : notnull
    {
        for (var i = 0; i < SliceLength; i++) exchange.Send();
    }
}
