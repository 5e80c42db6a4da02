using System.Diagnostics;

namespace Mizan.Tests.Packages;

/// <summary>A web application in a process of its own, on a port that the system chose.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process process;

    private RunningServer(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>How many bytes of memory the process has, and the most that it ever had.</summary>
    public (long Now, long Peak) Memory
    {
        get
        {
            process.Refresh();
            return (process.WorkingSet64, process.PeakWorkingSet64);
        }
    }

    public static async Task<RunningServer> StartAsync(string assembly, CancellationToken cancellation, params string[] arguments)
    {
        var process = DotnetCommand.Start(
            Path.GetDirectoryName(assembly)!, [assembly, "--urls", "http://127.0.0.1:0", .. arguments]);
        try
        {
            return new RunningServer(process, await AddressAsync(process, cancellation));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            printed.Add(line);
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
            {
                // Left unread, a full pipe would stop the server.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new(line[(at + Announcement.Length)..]);
            }
        }
        throw new InvalidOperationException($"The server ended:\n{string.Join('\n', printed)}\n{await errors}");
    }
}
