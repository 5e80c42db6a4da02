using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mizan.Bench.Servers.Driver;

/// <summary>What one run of wrk, alone on the second core, has found.</summary>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="PerSecond">How many a second.</param>
internal sealed partial record Load(double Requests, double PerSecond)
{
    private static readonly string Batch = "/profile,orders,notifications?batch=1&input="
        + Uri.EscapeDataString("""{"0":{"user_id":5},"1":{"user_id":5},"2":{"user_id":5}}""");

    public static async Task<Load> RunAsync(RunningServer server, string workload, int seconds)
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "../../../../Load");
        var isCall = workload == "W1";
        var path = (server.Server.IsTrpc, isCall) switch
        {
            (true, true) => "/add",
            (true, false) => Batch,
            (false, true) => Workload.Call.Path,
            _ => Workload.Fetch.Path + Workload.Fetch.Query,
        };
        string[] script = isCall ? ["-s", Path.Combine(scripts, server.Server.IsTrpc ? "trpc.lua" : "call.lua")] : [];
        string[] arguments = ["-c", "1", "wrk", "-t1", "-c64", $"-d{seconds}s", .. script, $"http://127.0.0.1:{server.Port}{path}"];
        using var wrk = Process.Start(new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        // An answer that comes late counts as answered: other people's load may be on the machine.
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || BrokenPattern().IsMatch(output))
        {
            throw new InvalidOperationException($"{server.Server.Name}: {output}");
        }
        return new(Number(RequestsPattern().Match(output)), Number(PerSecondPattern().Match(output)));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(connect|read|write) [1-9]")]
    private static partial Regex BrokenPattern();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex RequestsPattern();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecondPattern();
}
