using BenchmarkDotNet.Attributes;

namespace Mizan.Bench.Dispatcher;

/// <summary>A call, by number of registered functions.</summary>
public class ByFunctions : IDisposable
{
    // As many of them as a busy server calls, so that the table is looked at in more than one place.
    private const int Called = 100;
    private const int Stride = 37;

    private Calls? calls;

    /// <summary>How many are registered.</summary>
    [Params(1, 10, 100, 1_000, 10_000)]
    public int Functions { get; set; }

    /// <summary>Registers them.</summary>
    [GlobalSetup]
    public void Register()
    {
        string[] names = [.. Enumerable.Range(0, Functions).Select(i => $"function_number_{i}")];
        calls = new(
            [.. names.Select(name => new Answer(name, ["done"]))],
            [.. Enumerable.Range(0, Called).Select(i => names[i * Stride % Functions])]);
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
