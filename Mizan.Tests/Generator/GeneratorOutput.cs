using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mizan.Tests.Generator;

/// <summary>What a generator made of some sources.</summary>
internal sealed class GeneratorOutput(
    GeneratorRunResult result, CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Diagnostic> findings)
{
    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } = result.GeneratedSources.ToDictionary(
        source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The sources and what was generated from them.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What a user would see in the error list; already compared with what was announced, by id.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>What the analyzers say about client functions, of whatever severity.</summary>
    public ImmutableArray<Diagnostic> Findings { get; } = findings;

    /// <summary>Compiles and loads it.</summary>
    public CompiledAssembly Load() => new(Compilation);
}
