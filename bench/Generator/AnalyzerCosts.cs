using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Analyzers;

namespace Mizan.Bench.Generator;

/// <summary>
/// What analyzers cost. Whoever asks for their diagnostics has the whole compilation bound again, whatever the analyzers do,
/// so that is measured beside it with one that does nothing; and the driver says how long each of them was at work.
/// </summary>
internal sealed class AnalyzerCosts
{
    private readonly Measurement together = new("analyzers over the whole project");
    private readonly Measurement nothing = new("an analyzer that does nothing, likewise");
    private readonly SortedDictionary<string, List<double>> own = new(StringComparer.Ordinal);

    /// <summary>What the processors spent more than for an analyzer that does nothing, round by round.</summary>
    public IReadOnlyList<double> Added => [.. together.Spent.Zip(nothing.Spent, (a, b) => a - b)];

    /// <summary>Milliseconds at work by the clock, summed over all analyzers, round by round.</summary>
    public IReadOnlyList<double> Own => [.. Enumerable.Range(0, own.Values.First().Count).Select(i => own.Values.Sum(times => times[i]))];

    public void Clear()
    {
        together.Clear();
        nothing.Clear();
        own.Clear();
    }

    /// <summary>Measures everything once, over a compilation that the compiler has checked already.</summary>
    public void Run(Func<Compilation> compilation)
    {
        Time(nothing, compilation(), [new IdleAnalyzer()]);
        var result = Time(together, compilation(), [new ClientFunctionAnalyzer(), new DefaultValueSuppressor()]);
        foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo)
        {
            var name = analyzer.GetType().Name;
            if (!own.TryGetValue(name, out var times)) own.Add(name, times = []);
            times.Add(telemetry.ExecutionTime.TotalMilliseconds);
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return together.ToString();
        yield return nothing.ToString();
        foreach (var (name, times) in own)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{name + ", at work",-44} {Measurement.Median(times),8:F0} ms ({times.Min():F0} to {times.Max():F0})");
        }
    }

    private static AnalysisResult Time(Measurement measurement, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // What the compiler does anyway is not the analyzers' cost. Side by side, each would be charged for waiting for the others.
        _ = compilation.GetDiagnostics();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        return measurement.Time(() =>
            new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
    }
}
