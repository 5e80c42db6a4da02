using System.Globalization;

namespace Mizan.Bench.Servers.Driver;

/// <summary>
/// The servers under load, one after the other in every round. What a server did in a round is divided by what raw Kestrel did in the
/// same round, so that whatever else the machine was busy with is in both.
/// </summary>
internal sealed class SocketRun(IReadOnlyList<Server> servers, int rounds, int seconds)
{
    private const int FirstPort = 5400;
    private const int Warming = 4;
    private readonly Dictionary<string, Result> results = [];

    public async Task RunAsync()
    {
        var running = servers.Select((server, i) => RunningServer.Start(server, FirstPort + i)).ToArray();
        try
        {
            foreach (var server in running) await server.WaitForAnswerAsync();
            foreach (var workload in (string[])["W1", "W2"])
            {
                results.Clear();
                foreach (var server in running) await Load.RunAsync(server, workload, Warming);
                for (var round = 0; round < rounds; round++) await RunRoundAsync(running, workload);
                Print(workload);
            }
        }
        finally
        {
            foreach (var server in running) server.Dispose();
        }
    }

    private async Task RunRoundAsync(RunningServer[] running, string workload)
    {
        var (perSecond, processor) = (0.0, 0.0);
        foreach (var server in running)
        {
            var allocated = await server.ReadAllocatedAsync();
            var before = server.ProcessorTime;
            var load = await Load.RunAsync(server, workload, seconds);
            var microseconds = (server.ProcessorTime - before) / load.Requests * 1e6;
            var bytes = (await server.ReadAllocatedAsync() - allocated) / load.Requests;
            if (server == running[0]) (perSecond, processor) = (load.PerSecond, microseconds);
            if (!results.TryGetValue(server.Server.Name, out var result)) results[server.Server.Name] = result = new();
            result.PerSecond.Add(load.PerSecond);
            result.Processor.Add(microseconds);
            result.RelativeRate.Add(load.PerSecond / perSecond);
            result.RelativeEffort.Add(processor / microseconds);
            result.Memory.Add(server.Memory);
            if (bytes is { } known) result.Bytes.Add(known);
        }
    }

    private void Print(string workload)
    {
        Console.WriteLine(
            $"\n| {workload} | requests/s | to raw | processor µs a request | work per processor time, to raw | bytes a request | MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var server in servers)
        {
            var result = results[server.Name];
            var bytes = server.IsDotnet ? result.Bytes.Least.ToString("N0", CultureInfo.InvariantCulture) : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {server.Name} | {result.PerSecond.Median:N0} | {result.RelativeRate.ToString("0.00")} | {result.Processor.Median:N1} "
                + $"| {result.RelativeEffort.ToString("0.00")} | {bytes} | {result.Memory.Median:N0} |"));
        }
    }

    private sealed class Result
    {
        public Spread PerSecond { get; } = new();

        public Spread Processor { get; } = new();

        public Spread RelativeRate { get; } = new();

        public Spread RelativeEffort { get; } = new();

        public Spread Memory { get; } = new();

        public Spread Bytes { get; } = new();
    }
}
