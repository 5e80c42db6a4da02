using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Mizan.Bench.Servers.Driver;

/// <summary>A server as a process, alone on the first core.</summary>
internal sealed class RunningServer : IDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private RunningServer(Server server, int port, Process process) => (Server, Port, this.process) = (server, port, process);

    public Server Server { get; }

    public int Port { get; }

    /// <summary>Processor time so far, in seconds, good to 10 ms.</summary>
    public double ProcessorTime
    {
        get
        {
            // The fields behind the name, which may hold blanks: utime and stime are the 12th and 13th of them.
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[^1].Split(' ');
            return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double Memory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal));
            return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
        }
    }

    /// <summary>Starts a server, and waits for nothing.</summary>
    public static RunningServer Start(Server server, int port)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "0", server.Command[0], .. server.ListenOn(port)]) start.ArgumentList.Add(argument);
        start.Environment["NODE_ENV"] = "production";
        start.Environment["DOTNET_TieredPGO"] = "1";
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return new(server, port, process);
    }

    /// <summary>Waits until the server answers a call.</summary>
    public async Task WaitForAnswerAsync()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (Server.IsGrpc) await GrpcCall.AddAsync(client, Port);
                else Call();
                return;
            }
            catch (Exception exception) when (
                exception is SocketException or HttpRequestException && waited.Elapsed < Patience && !process.HasExited)
            {
                await Task.Delay(1);
            }
        }
    }

    /// <summary>What the server has allocated so far, in bytes; null where it does not say.</summary>
    public async Task<double?> ReadAllocatedAsync()
    {
        if (!Server.IsDotnet) return null;
        using var client = CreateClient();
        var text = await client.GetStringAsync(new Uri($"http://127.0.0.1:{Port}{BenchHost.StatisticsPath}"));
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("allocated").GetDouble();
    }

    /// <summary>Calls one time after the other.</summary>
    public async Task CallAsync(int times)
    {
        using var client = CreateClient();
        var url = new Uri($"http://127.0.0.1:{Port}{Workload.Call.Path}");
        for (var i = 0; i < times; i++)
        {
            if (Server.IsGrpc)
            {
                await GrpcCall.AddAsync(client, Port);
                continue;
            }
            using var body = new ByteArrayContent(Workload.Call.Body);
            body.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            using var answer = await client.PostAsync(url, body);
            answer.EnsureSuccessStatusCode();
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private HttpClient CreateClient() => Server.IsGrpc
        ? new() { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact }
        : new();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private void Call()
    {
        var body = Server.IsTrpc ? """{"a":2,"b":3}""" : Encoding.UTF8.GetString(Workload.Call.Body);
        string[] lines =
        [
            $"POST {(Server.IsTrpc ? "/add" : Workload.Call.Path)} HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            $"Content-Length: {body.Length}",
            "Connection: close",
            "",
            body,
        ];
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, Port);
        socket.Send(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)));
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        for (var length = socket.Receive(buffer); length > 0; length = socket.Receive(buffer))
        {
            answer.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }
        if (answer.ToString().Contains("\"sum\":5", StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"{Server.Name}: {answer}");
    }
}
