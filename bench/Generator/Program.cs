using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Bench.Generator;
using Mizan.Generators;

// Times the generator and the analyzers over a large host, and beside them, in the same rounds, the platform's generators over
// the same functions and types. Arguments: number of functions (1,000), number of types (1,000), measured rounds (7).
int Argument(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

const int WarmUpRounds = 2;
const int WarmUpRuns = 30;
var (functions, types, rounds) = (Argument(0, 1_000), Argument(1, 1_000), Argument(2, 7));
var (runtime, web) = (new PlatformPack("Microsoft.NETCore.App"), new PlatformPack("Microsoft.AspNetCore.App"));
MetadataReference[] references =
    [.. runtime.References, .. web.References, MetadataReference.CreateFromFile(typeof(Mizan.ClientAttribute).Assembly.Location)];
var plain = Create("the host without a generator", HostForm.Plain);
var mizan = Create("Mizan", HostForm.Mizan, new ServerGenerator().AsSourceGenerator());
Subject[] others =
[
    Create("JSON generator", HostForm.Json, runtime.Generators("System.Text.Json.SourceGeneration.dll")),
    Create("request-delegate generator", HostForm.Endpoints, web.Generators("Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll")),
];
foreach (var subject in others.Append(mizan)) subject.WarmUp(WarmUpRuns);
var analyzers = new AnalyzerCosts();
for (var round = 0; round < WarmUpRounds + rounds; round++)
{
    if (round == WarmUpRounds)
    {
        foreach (var measurement in others.Append(plain).Append(mizan).SelectMany(s => s.All)) measurement.Clear();
        analyzers.Clear();
    }
    foreach (var subject in (Subject[])[plain, mizan, .. others]) subject.Run(round);
    analyzers.Run(() => mizan.Generate(mizan.Fresh()));
    Console.Error.WriteLine($"round {round + 1} of {WarmUpRounds + rounds}");
}
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{functions:N0} functions over {types:N0} types; Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}, "
    + $".NET {Environment.Version}, {Environment.ProcessorCount} processors, medians of {rounds} rounds"));
Report.Print(plain, mizan, others);
Console.WriteLine();
Console.WriteLine("analyzers:");
foreach (var line in analyzers.Lines()) Console.WriteLine("  " + line);
Console.WriteLine("ratios to the generator's full run, round by round:");
Report.Print("at work, by the clock", Report.Ratios(analyzers.Own, mizan.Full.Elapsed));
Report.Print("more than nothing, by what the processors spent", Report.Ratios(analyzers.Added, mizan.Full.Spent));
Report.PrintSteps(mizan);

Subject Create(string name, HostForm form, params ISourceGenerator[] generators) =>
    new(name, HostSource.Create(functions, types, form), references, generators);
