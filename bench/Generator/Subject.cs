using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mizan.Bench.Generator;

/// <summary>A host with the generator that works for it; none for the host that the others are compared with.</summary>
internal sealed class Subject
{
    // The request-delegate generator puts its code in place of calls.
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    private static readonly BuildProperties Properties =
        new(new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" });

    private readonly ISourceGenerator[] generators;
    private readonly CSharpCompilation host;

    public Subject(string name, IEnumerable<(string Path, string Text)> files, MetadataReference[] references, ISourceGenerator[] generators)
    {
        Name = name;
        this.generators = generators;
        host = CSharpCompilation.Create(
            "Host",
            files.Select(f => Parse(f.Path, f.Text)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Edits = [Unrelated, Body, Signature, Type];
    }

    public string Name { get; }

    public Measurement Full { get; } = new("full run");

    public Measurement Nothing { get; } = new("again, nothing changed");

    public Measurement Unrelated { get; } = new("edit in an unrelated file");

    public Measurement Body { get; } = new("edit in a function's body");

    public Measurement Signature { get; } = new("edit of one function's signature");

    public Measurement Type { get; } = new("edit of one wire type");

    /// <summary>The whole build: what the generator does, and what the compiler does with its result.</summary>
    public Measurement Build { get; } = new("generating and compiling");

    public IReadOnlyList<Measurement> Edits { get; }

    public IEnumerable<Measurement> All => generators.Length == 0 ? [Build] : [Full, Nothing, .. Edits, Build];

    /// <summary>What the last full run gave.</summary>
    public GeneratorDriverRunResult? Result { get; private set; }

    public long Characters => Result!.Results.SelectMany(r => r.GeneratedSources).Sum(s => (long)s.SourceText.Length);

    /// <summary>
    /// Runs the generator until the runtime has compiled it for good, as it has in an editor: a larger one takes longer to get there,
    /// and would be measured in another state than a smaller one.
    /// </summary>
    public void WarmUp(int runs)
    {
        if (generators.Length == 0) return;
        for (var i = 0; i < runs; i++) CreateDriver().RunGenerators(Fresh());
    }

    /// <summary>Measures everything once.</summary>
    public void Run(int round)
    {
        // A compilation that nobody has asked for anything yet, as a build begins with it.
        var fresh = Fresh();
        if (generators.Length > 0)
        {
            var driver = Full.Time(() => CreateDriver().RunGenerators(fresh));
            Result = driver.GetRunResult();
            Nothing.Time(() => driver.RunGenerators(fresh));
            Unrelated.Time(() => driver.RunGenerators(EditUnrelated(fresh, round + 1)));
            Body.Time(() => driver.RunGenerators(Edit(fresh, "Functions0.cs", "a + b", $"a + b + {round}")));
            Signature.Time(() => driver.RunGenerators(Edit(fresh, "Functions0.cs", "Add2(int a", "Add2(long a")));
            Type.Time(() => driver.RunGenerators(Edit(fresh, "Types0.cs", "record Thing0(int Id", "record Thing0(long Id")));
            fresh = Fresh();
        }
        using var assembly = new MemoryStream();
        var emitted = Build.Time(() => Generate(fresh).Emit(assembly));
        if (!emitted.Success) throw new InvalidOperationException($"{Name}: {emitted.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
    }

    /// <summary>The host with what is generated for it.</summary>
    public Compilation Generate(Compilation compilation)
    {
        if (generators.Length == 0) return compilation;
        CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    /// <summary>The host as it stands before a build.</summary>
    public CSharpCompilation Fresh() => host.Clone();

    /// <summary>A driver that has run nothing yet.</summary>
    public GeneratorDriver CreateDriver(bool isTracked = false) => CSharpGeneratorDriver.Create(
        generators,
        parseOptions: Parsing,
        optionsProvider: Properties,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    /// <summary>The host after an edit in the file that has nothing to do with any of it.</summary>
    public static CSharpCompilation EditUnrelated(CSharpCompilation compilation, int edit)
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == "Unrelated.cs");
        return compilation.ReplaceSyntaxTree(tree, Parse(tree.FilePath, HostSource.Unrelated(edit)));
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
        return compilation.ReplaceSyntaxTree(tree, Parse(path, tree.ToString().Replace(old, replacement, StringComparison.Ordinal)));
    }

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Parsing, path);
}
