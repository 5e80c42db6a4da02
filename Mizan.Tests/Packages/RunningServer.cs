using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mizan.Tests.Packages;

/// <summary>A web application in a process of its own, on a port that the system chose. It does not outlive these tests.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> printed = new();
    private readonly TaskCompletionSource<Uri> announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;
    private HttpClient? client;
    private bool terminated;

    private RunningServer(Process process)
    {
        this.process = process;
        AppDomain.CurrentDomain.ProcessExit += Kill;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    public HttpClient Client => client!;

    public Uri Address => Client.BaseAddress!;

    public int Id => process.Id;

    /// <summary>Everything that the server has printed so far.</summary>
    public string Output => string.Join('\n', printed);

    /// <summary>How many bytes of memory the process has, and the most that it ever had.</summary>
    public (long Now, long Peak) Memory
    {
        get
        {
            process.Refresh();
            return (process.WorkingSet64, process.PeakWorkingSet64);
        }
    }

    public static Task<RunningServer> StartAsync(string program, CancellationToken cancellation, params string[] arguments) =>
        StartAsync(program, new Dictionary<string, string>(), cancellation, arguments);

    /// <summary>Starts an assembly or a native program, and waits for its own word that it listens.</summary>
    public static async Task<RunningServer> StartAsync(
        string program, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation, params string[] arguments)
    {
        string[] listening = ["--urls", "http://127.0.0.1:0", .. arguments];
        var server = new RunningServer(DotnetCommand.StartProgram(program, environment, listening));
        try
        {
            var ended = server.reading.ContinueWith(
                _ => throw new InvalidOperationException($"The server ended:\n{server.Output}"), cancellation);
            await Task.WhenAny(server.announced.Task, ended).Unwrap().WaitAsync(cancellation);
            server.client = new() { BaseAddress = await server.announced.Task };
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the server to stop, as the system does, and waits for its end; the result is its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        Terminate();
        await process.WaitForExitAsync(cancellation);
        await reading.WaitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary>Asks the server to stop, once, and does not wait for it.</summary>
    public void Terminate()
    {
        // A host that has stopped no longer listens to signals: a second one would kill the process in its last moments.
        if (terminated) return;
        terminated = true;
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        client?.Dispose();
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Kill(object? sender, EventArgs arguments) => process.Kill(entireProcessTree: true);

    // To the end, since a full pipe would stop the server.
    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            printed.Enqueue(line);
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at >= 0) announced.TrySetResult(new(line[(at + Announcement.Length)..]));
        }
    }
}
