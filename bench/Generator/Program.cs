using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mizan.Analyzers;
using Mizan.Bench.Generator;
using Mizan.Generators;

// Times the generator over a large host: a full run, and runs after edits, with what each edit made run again.
// Arguments: number of functions (1,000), number of types (300), measured rounds (9).
int Argument(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

const int WarmUpRounds = 3;
var (functions, types, rounds) = (Argument(0, 1_000), Argument(1, 300), Argument(2, 9));
var parse = new CSharpParseOptions(LanguageVersion.Preview);
var files = HostSource.Create(functions, types);
var trees = files.Select(f => Parse(f.Path, f.Text)).ToArray();
var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
    .Split(Path.PathSeparator)
    .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
    .ToArray();

Measurement full = new("full run"), nothing = new("again, nothing changed"), unrelated = new("edit in an unrelated file"),
    analyzers = new("analyzers over the whole project"), body = new("edit in a function's body"), signature = new("edit of one function's signature"), type = new("edit of one wire type");
GeneratorDriverRunResult? first = null;
for (var round = 0; round < WarmUpRounds + rounds; round++)
{
    if (round == WarmUpRounds)
    {
        (full, nothing, unrelated) = (new(full.Name), new(nothing.Name), new(unrelated.Name));
        analyzers = new(analyzers.Name);
        (body, signature, type) = (new(body.Name), new(signature.Name), new(type.Name));
    }
    var compilation = CSharpCompilation.Create(
        "Host",
        trees,
        references,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    var driver = full.Time(() => CreateDriver().RunGenerators(compilation));
    first = driver.GetRunResult();
    driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
    // What the compiler would do anyway is not the analyzers' cost.
    _ = generated.GetDiagnostics();
    await analyzers.TimeAsync(() => generated.WithAnalyzers([new ClientFunctionAnalyzer(), new DefaultValueSuppressor()])
        .GetAnalyzerDiagnosticsAsync());
    nothing.Time(() => driver.RunGenerators(compilation));
    unrelated.Time(() => driver.RunGenerators(Edit(compilation, "Unrelated.cs", _ => HostSource.Unrelated(round + 1))));
    body.Time(() => driver.RunGenerators(
        Edit(compilation, "Functions0.cs", t => t.Replace("a + b", $"a + b + {round}", StringComparison.Ordinal))));
    signature.Time(() => driver.RunGenerators(
        Edit(compilation, "Functions0.cs", t => t.Replace("Add2(int a", "Add2(long a", StringComparison.Ordinal))));
    type.Time(() => driver.RunGenerators(
        Edit(compilation, "Types0.cs", t => t.Replace("record Thing0(int Id", "record Thing0(long Id", StringComparison.Ordinal))));
}

var result = first!.Results.Single();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{functions:N0} functions over {types:N0} types: {result.GeneratedSources.Length:N0} files, "
    + $"{result.GeneratedSources.Sum(s => (long)s.SourceText.Length):N0} characters; "
    + $"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}"));
// Tracking costs more than the generator, so what runs again is asked apart from what is timed.
var whole = CSharpCompilation.Create("Host", trees, references, new(OutputKind.DynamicallyLinkedLibrary));
var afterUnrelated = CreateDriver(isTracked: true)
    .RunGenerators(whole)
    .RunGenerators(Edit(whole, "Unrelated.cs", _ => HostSource.Unrelated(1)))
    .GetRunResult();
foreach (var measurement in (Measurement[])[full, analyzers, nothing, unrelated, body, signature, type]) Console.WriteLine(measurement);
Console.WriteLine("steps after the edit in an unrelated file:");
foreach (var (name, steps) in afterUnrelated.Results.Single().TrackedSteps
    .Where(s => TrackingNames.All.Contains(s.Key))
    .OrderBy(s => s.Key, StringComparer.Ordinal))
{
    var reasons = steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).Select(g => $"{g.Key} {g.Count()}");
    Console.WriteLine($"  {name,-12} {string.Join(", ", reasons)}");
}
var outputs = afterUnrelated.Results.Single().TrackedOutputSteps.Values
    .SelectMany(s => s)
    .SelectMany(s => s.Outputs)
    .GroupBy(o => o.Reason);
Console.WriteLine($"  {"(output)",-12} {string.Join(", ", outputs.Select(g => $"{g.Key} {g.Count()}"))}");

SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), parse, path);

GeneratorDriver CreateDriver(bool isTracked = false) => CSharpGeneratorDriver.Create(
    [new ServerGenerator().AsSourceGenerator()],
    parseOptions: parse,
    driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

CSharpCompilation Edit(CSharpCompilation compilation, string path, Func<string, string> change)
{
    var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
    return compilation.ReplaceSyntaxTree(tree, Parse(path, change(tree.ToString())));
}
