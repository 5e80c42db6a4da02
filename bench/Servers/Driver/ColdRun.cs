using System.Diagnostics;
using System.Globalization;

namespace Mizan.Bench.Servers.Driver;

/// <summary>From the start of the process to the first answer, memory after 10,000 calls, and the size of the program.</summary>
internal static class ColdRun
{
    private const int Port = 5399;
    private const int Calls = 10_000;

    public static async Task RunAsync(IReadOnlyList<Server> servers, int rounds)
    {
        var results = servers.ToDictionary(server => server, _ => (First: new Spread(), Processor: new Spread(), Memory: new Spread()));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers)
            {
                var watch = Stopwatch.StartNew();
                using var running = RunningServer.Start(server, Port);
                await running.WaitForAnswerAsync();
                results[server].First.Add(watch.Elapsed.TotalMilliseconds);
                results[server].Processor.Add(running.ProcessorTime * 1000);
                await running.CallAsync(Calls);
                results[server].Memory.Add(running.Memory);
            }
        }
        Console.WriteLine("\n| cold | ms to the first answer | processor ms till then | MB after 10,000 calls | size in MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var (server, (first, processor, memory)) in results)
        {
            var size = server.Name.EndsWith("AOT", StringComparison.Ordinal)
                ? (new FileInfo(server.Command[0]).Length / 1e6).ToString("0.00", CultureInfo.InvariantCulture)
                : "";
            Console.WriteLine($"| {server.Name} | {first.ToString("0")} | {processor.ToString("0")} | {memory.ToString("0")} | {size} |");
        }
    }
}
