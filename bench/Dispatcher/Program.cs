using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mizan.Bench.Dispatcher;

// Times the dispatcher alone, and draws the curves into a folder: by number of functions, by size of the result, by number of
// arguments.
var folder = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(12))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "mizan-dispatcher"));

Draw<ByFunctions>("functions", "A call, by number of registered functions", isLogarithmic: false);
Draw<BySize>("result", "A call, by size of its result in bytes", isLogarithmic: true);
Draw<ByArguments>("arguments", "A call, by number of arguments", isLogarithmic: false);

void Draw<TBenchmark>(string name, string title, bool isLogarithmic)
{
    var points = BenchmarkRunner.Run<TBenchmark>(config).Reports.Select(Point).ToArray();
    File.WriteAllText(Path.Combine(folder, $"dispatcher-{name}.svg"), new Chart(title, points, isLogarithmic).Draw());
}

static (string Label, double Time) Point(BenchmarkReport report)
{
    var times = report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} was not measured.");
    var parameter = (int)report.BenchmarkCase.Parameters.Items[0].Value!;
    return (parameter.ToString("N0", CultureInfo.InvariantCulture), times.Median);
}
