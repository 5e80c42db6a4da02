using System.Diagnostics;
using System.Globalization;

namespace Mizan.Bench.Generator;

/// <summary>Times of one operation: what a clock shows, and what the processors spent, which other processes disturb less.</summary>
internal sealed class Measurement(string name)
{
    private readonly List<double> elapsed = [];
    private readonly List<double> spent = [];

    /// <summary>What is timed.</summary>
    public string Name => name;

    /// <summary>Milliseconds by the clock, round by round.</summary>
    public IReadOnlyList<double> Elapsed => elapsed;

    /// <summary>Milliseconds of all processors, round by round.</summary>
    public IReadOnlyList<double> Spent => spent;

    /// <summary>Forgets what was measured to warm up.</summary>
    public void Clear()
    {
        elapsed.Clear();
        spent.Clear();
    }

    /// <summary>Times an operation once.</summary>
    public T Time<T>(Func<T> operation)
    {
        GC.Collect();
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = operation();
        elapsed.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        spent.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        return result;
    }

    /// <summary>The middle of some numbers.</summary>
    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-44} {Median(elapsed),8:F0} ms ({elapsed.Min():F0} to {elapsed.Max():F0})   "
        + $"processors {Median(spent),8:F0} ms ({spent.Min():F0} to {spent.Max():F0})");
}
