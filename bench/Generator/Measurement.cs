using System.Diagnostics;
using System.Globalization;

namespace Mizan.Bench.Generator;

/// <summary>Times of one operation, as median with the extremes beside it.</summary>
internal sealed class Measurement(string name)
{
    private readonly List<double> milliseconds = [];

    /// <summary>What is timed.</summary>
    public string Name => name;

    /// <summary>Times an operation once.</summary>
    public T Time<T>(Func<T> operation)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var result = operation();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>Times an operation that is waited for once.</summary>
    public async Task TimeAsync<T>(Func<Task<T>> operation)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await operation();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public override string ToString()
    {
        var sorted = milliseconds.Order().ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-52} {sorted[sorted.Length / 2],8:F1} ms   ({sorted[0]:F1} to {sorted[^1]:F1}, {sorted.Length} runs)");
    }
}
