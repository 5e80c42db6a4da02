using BenchmarkDotNet.Attributes;

namespace Mizan.Bench.Dispatcher;

/// <summary>A call, by number of arguments.</summary>
public class ByArguments : IDisposable
{
    private const int Called = 100;
    private const int FourDigits = 1_000;

    private Calls? calls;

    /// <summary>How many are given.</summary>
    [Params(0, 1, 2, 5, 10, 20)]
    public int Arguments { get; set; }

    /// <summary>Writes them.</summary>
    [GlobalSetup]
    public void Write()
    {
        var members = Enumerable.Range(0, Arguments).Select(i => $"\"{(char)('a' + i)}\":{i + FourDigits}");
        calls = new([new Answer("add", ["done"])], [.. Enumerable.Repeat("add", Called)], "{" + string.Join(',', members) + "}");
    }

    /// <summary>Calls.</summary>
    [Benchmark(OperationsPerInvoke = Called)]
    public void Call() => calls!.Run();

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        calls?.Dispose();
        GC.SuppressFinalize(this);
    }
}
