using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mizan.Bench.Servers.Driver;

/// <summary>What one run of wrk, or of h2load where HTTP/2 is spoken, has found alone on the second core.</summary>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="PerSecond">How many a second.</param>
internal sealed partial record Load(double Requests, double PerSecond)
{
    private static readonly string Batch = "/profile,orders,notifications?batch=1&input="
        + Uri.EscapeDataString("""{"0":{"user_id":5},"1":{"user_id":5},"2":{"user_id":5}}""");

    public static Task<Load> RunAsync(RunningServer server, string workload, int seconds) =>
        server.Server.IsGrpc ? RunGrpcAsync(server, workload, seconds) : RunHttpAsync(server, workload, seconds);

    private static async Task<Load> RunHttpAsync(RunningServer server, string workload, int seconds)
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
        var output = await LoadAsync(["wrk", "-t1", "-c64", $"-d{seconds}s", .. script, $"http://127.0.0.1:{server.Port}{path}"]);
        // An answer that comes late counts as answered: other people's load may be on the machine.
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || BrokenPattern().IsMatch(output))
        {
            throw new InvalidOperationException($"{server.Server.Name}: {output}");
        }
        return new(Number(RequestsPattern().Match(output)), Number(PerSecondPattern().Match(output)));
    }

    // As many requests at a time as the others have, on few connections, which is how gRPC is used.
    private static async Task<Load> RunGrpcAsync(RunningServer server, string workload, int seconds)
    {
        var call = GrpcCall.Of(workload);
        var body = Path.Combine(AppContext.BaseDirectory, $"{workload}.bin");
        await File.WriteAllBytesAsync(body, call.Body);
        var output = await LoadAsync(
        [
            "h2load", "-t1", "-c4", "-m16", $"-D{seconds}", "-d", body,
            "-H", $"content-type: {GrpcCall.ContentType}", "-H", "te: trailers", $"http://127.0.0.1:{server.Port}{call.Path}",
        ]);
        var done = GrpcPattern().Match(output);
        if (!done.Success) throw new InvalidOperationException($"{server.Server.Name}: {output}");
        return new(Number(done), Number(done) / seconds);
    }

    private static async Task<string> LoadAsync(string[] command)
    {
        using var load = Process.Start(new ProcessStartInfo("taskset", ["-c", "1", .. command]) { RedirectStandardOutput = true })!;
        var output = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        return output;
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(connect|read|write) [1-9]")]
    private static partial Regex BrokenPattern();

    [GeneratedRegex(@"(\d+) succeeded, 0 failed, 0 errored")]
    private static partial Regex GrpcPattern();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex RequestsPattern();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecondPattern();
}
