using BenchmarkDotNet.Attributes;

namespace Mizan.Bench.Dispatcher;

/// <summary>A call, by size of its result.</summary>
public class BySize : IDisposable
{
    private const string Row = "seventeen letters";
    private const int BytesOfRow = 20;

    private Calls? calls;

    /// <summary>About how long the result is, in bytes.</summary>
    [Params(20, 200, 2_000, 20_000, 200_000, 1_000_000)]
    public int Bytes { get; set; }

    /// <summary>Makes the result.</summary>
    [GlobalSetup]
    public void Fill() => calls = new([new Answer("list", [.. Enumerable.Repeat(Row, Bytes / BytesOfRow)])], ["list"]);

    /// <summary>Calls.</summary>
    [Benchmark]
    public void Call() => calls!.Run();

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        calls?.Dispose();
        GC.SuppressFinalize(this);
    }
}
