using Mizan.Tests.Packages;

namespace Mizan.Tests.Native;

/// <summary>The published program of <see cref="ConsumerProject"/>, with a home of its own. It ends as told, or the test fails.</summary>
internal sealed class NativeHost : ITestHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunningServer server;
    private readonly DirectoryInfo home;
    private int? exitCode;

    private NativeHost(RunningServer server, DirectoryInfo home) => (this.server, this.home) = (server, home);

    public Uri Address => server.Address;

    public int ProcessId => server.Id;

    // The console has the level in front, and the words in the line below.
    public IEnumerable<string> Failures
    {
        get
        {
            var lines = server.Output.Split('\n');
            var places = Enumerable.Range(0, lines.Length).Where(i => IsFailure(lines[i]));
            return places.Select(i => $"{lines[i]} {lines.ElementAtOrDefault(i + 1)?.Trim()}");
        }
    }

    public string Logged => server.Output;

    /// <summary>Starts the program with settings such as <c>--Mizan:QueryLimit=100</c>.</summary>
    public static async Task<NativeHost> StartAsync(params string[] settings)
    {
        var program = await NativeProgram.ConsumerAsync();
        var home = Directory.CreateTempSubdirectory("mizan-native-");
        using var patience = new CancellationTokenSource(Patience);
        var environment = new Dictionary<string, string> { ["HOME"] = home.FullName };
        return new(await RunningServer.StartAsync(program.Path, environment, patience.Token, settings), home);
    }

    /// <summary>Asks the program to stop, and does not wait.</summary>
    public void Terminate() => server.Terminate();

    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        exitCode ??= await server.StopAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
            Assert.That(exitCode, Is.Zero, server.Output);
        }
        finally
        {
            await server.DisposeAsync();
            home.Delete(recursive: true);
        }
    }

    private static bool IsFailure(string line) =>
        line.StartsWith("warn: ", StringComparison.Ordinal)
        || line.StartsWith("fail: ", StringComparison.Ordinal)
        || line.StartsWith("crit: ", StringComparison.Ordinal)
        || line.StartsWith("Unhandled exception", StringComparison.Ordinal);
}
