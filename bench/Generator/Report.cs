using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators;

namespace Mizan.Bench.Generator;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    public static void Print(Subject plain, Subject mizan, IEnumerable<Subject> others)
    {
        Subject[] all = [mizan, .. others];
        foreach (var subject in all)
        {
            Console.WriteLine();
            var files = subject.Result!.Results.Sum(r => r.GeneratedSources.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject.Name}: {files:N0} files, {subject.Characters:N0} characters"));
            foreach (var measurement in subject.All) Console.WriteLine("  " + measurement);
        }
        Console.WriteLine($"{plain.Name}:{Environment.NewLine}  {plain.Build}");
        foreach (var other in others)
        {
            Console.WriteLine();
            Console.WriteLine($"ratios to the {other.Name}, round by round, by what the processors spent:");
            foreach (var (own, its) in mizan.All.Zip(other.All).SkipLast(1)) Print(own.Name, Ratios(own.Spent, its.Spent));
            Print("added to the build", Ratios(Added(mizan, plain), Added(other, plain)));
            Print("characters", [(double)mizan.Characters / other.Characters]);
        }
    }

    /// <summary>Prints ratios of times that belong together.</summary>
    public static void Print(string name, IReadOnlyList<double> ratios) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-44} {Measurement.Median(ratios),8:F2}    ({ratios.Min():F2} to {ratios.Max():F2})"));

    /// <summary>The ratios of times that belong together.</summary>
    public static double[] Ratios(IReadOnlyList<double> own, IReadOnlyList<double> its) => [.. own.Zip(its, (a, b) => a / b)];

    /// <summary>Prints what an edit in an unrelated file made run again.</summary>
    public static void PrintSteps(Subject subject)
    {
        // Tracking costs more than the generator, so what runs again is asked apart from what is timed.
        var whole = subject.Fresh();
        var result = subject.CreateDriver(isTracked: true)
            .RunGenerators(whole)
            .RunGenerators(Subject.EditUnrelated(whole, 1))
            .GetRunResult()
            .Results.Single();
        Console.WriteLine();
        Console.WriteLine($"{subject.Name}, steps after the edit in an unrelated file:");
        foreach (var (name, steps) in result.TrackedSteps.Where(s => TrackingNames.All.Contains(s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Print(name, steps);
        }
        Print("(output)", result.TrackedOutputSteps.Values.SelectMany(s => s));
    }

    private static double[] Added(Subject subject, Subject plain) => [.. subject.Build.Spent.Zip(plain.Build.Spent, (a, b) => a - b)];

    private static void Print(string name, IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        var reasons = steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).Select(g => $"{g.Key} {g.Count()}");
        Console.WriteLine($"  {name,-16} {string.Join(", ", reasons)}");
    }
}
