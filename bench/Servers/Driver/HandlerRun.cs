using System.Diagnostics;
using System.Globalization;

namespace Mizan.Bench.Servers.Driver;

/// <summary>The handlers alone: every server once a round with its own server replaced by one in memory, the best of all rounds.</summary>
internal static class HandlerRun
{
    public static async Task RunAsync(IReadOnlyList<Server> servers, int rounds)
    {
        foreach (var workload in (string[])["W1", "W2"])
        {
            var best = servers.ToDictionary(server => server, _ => (Time: new Spread(), Bytes: new Spread()));
            for (var round = 0; round < rounds; round++)
            {
                foreach (var server in servers)
                {
                    var numbers = await MeasureAsync(server, workload);
                    best[server].Time.Add(numbers[0]);
                    best[server].Bytes.Add(numbers[2]);
                }
            }
            Console.WriteLine($"\n| handler alone, {workload} | ns a request, best | bytes a request |\n| --- | --- | --- |");
            foreach (var (server, (time, bytes)) in best)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {server.Name} | {time.Least:N0} | {bytes.Least:N0} |"));
            }
        }
    }

    private static async Task<double[]> MeasureAsync(Server server, string workload)
    {
        string[] arguments = ["-c", "0", .. server.Command, $"--memory={workload}"];
        using var process = Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
