using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Analyzers;
using Mizan.Generators;

namespace Mizan.Tests.Generator;

/// <summary>
/// Runs a generator over sources, with a user's eyes: whatever would show up in a user's error list fails the test,
/// unless it was announced. Runs as in a build that has analyzers switched off, where MIZ000 has the reasons; that the
/// analyzers give the same reasons in their places is checked on every run, and what else they find is in the output.
/// </summary>
internal sealed class GeneratorDriverHarness(IIncrementalGenerator generator)
{
    private const string MissingDocumentation = "CS1591";

    /// <summary>The ids that have to be reported: these, and no others.</summary>
    public IReadOnlyCollection<string> Expected { get; init; } = [];

    /// <summary>Assemblies that the sources refer to, besides the usual ones.</summary>
    public IReadOnlyCollection<MetadataReference> References { get; init; } = [];

    public string AssemblyName { get; init; } = "Test";

    /// <summary>What is built; a program may have top-level statements.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Changes how the sources are compiled.</summary>
    public Func<CSharpCompilationOptions, CSharpCompilationOptions> Options { get; init; } = options => options;

    public static GeneratorDriver CreateDriver(IIncrementalGenerator generator) =>
        CreateDriver(generator, BuildProperties.WithoutAnalyzers);

    public static GeneratorDriver CreateDriver(IIncrementalGenerator generator, BuildProperties properties) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        optionsProvider: properties,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Generates, compiles the result, and fails on what is unexpected.</summary>
    public async Task<GeneratorOutput> RunAsync(params string[] sources)
    {
        var input = TestCompilation.Create(AssemblyName, sources).AddReferences(References);
        input = input.WithOptions(input.Options.WithOutputKind(Kind));
        input = input.WithOptions(Options(input.Options));
        var result = CreateDriver(generator)
            .RunGeneratorsAndUpdateCompilation(input, out var compilation, out _)
            .GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null, "The generator threw.");
        var findings = await Mistakes.FindAsync(compilation);
        var output = new GeneratorOutput(result, (CSharpCompilation)compilation, await Diagnose(result, compilation), findings);
        AssertExpected(output);
        if (generator is ServerGenerator) Mistakes.AssertAgreement(result.Diagnostics, findings);
        return output;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(GeneratorRunResult result, Compilation compilation)
    {
        var generated = result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var found = await compilation
            .WithAnalyzers([new DefaultValueSuppressor()])
            .GetAllDiagnosticsAsync(TestContext.CurrentContext.CancellationToken);
        // What the test's own source leaves undocumented is its own affair.
        return [.. result.Diagnostics.Concat(found).Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning
            && (diagnostic.Id != MissingDocumentation || generated.Contains(diagnostic.Location.SourceTree!)))];
    }

    private void AssertExpected(GeneratorOutput output)
    {
        var ids = output.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);
        if (ids.SequenceEqual(Expected.Order(StringComparer.Ordinal))) return;
        var wanted = Expected.Count == 0 ? "none" : string.Join(", ", Expected);
        Assert.Fail($"Diagnostics differ; expected: {wanted}. Reported:\n{string.Join('\n', output.Diagnostics.Select(Describe))}\n"
            + string.Concat(Concerned(output).Select(tree => $"\n// {tree.FilePath}\n{tree}")));
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"  {diagnostic.Id} {diagnostic.Location.GetLineSpan()}: "
        + $"{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    // A compile error in generated text is hard to understand without the text.
    private static IEnumerable<SyntaxTree> Concerned(GeneratorOutput output) =>
        output.Diagnostics
            .Select(diagnostic => diagnostic.Location.SourceTree)
            .OfType<SyntaxTree>()
            .Distinct()
            .Where(tree => output.Sources.Values.Contains(tree.ToString()));
}
