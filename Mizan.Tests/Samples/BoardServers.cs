using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Several Board servers on one database file.</summary>
internal sealed class BoardServers : IAsyncDisposable
{
    private BoardServers(IReadOnlyList<BoardServer> all) => All = all;

    public IReadOnlyList<BoardServer> All { get; }

    /// <summary>Starts all at the same time; when one does not come up, none stays.</summary>
    public static async Task<BoardServers> StartAsync(World world, int count, string database, CancellationToken cancellation)
    {
        var starts = Enumerable.Range(0, count).Select(_ => BoardServer.StartAsync(world, database, cancellation)).ToArray();
        try
        {
            return new(await Task.WhenAll(starts));
        }
        catch
        {
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully)) await (await start).DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in All) await server.DisposeAsync();
    }
}
