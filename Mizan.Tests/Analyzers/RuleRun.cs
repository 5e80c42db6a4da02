using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Analyzers;

/// <summary>Runs generator and analyzers over a source, as a build does.</summary>
internal static class RuleRun
{
    public const string Usings = TestCompilation.Usings
        + "using System.Text.Json.Serialization; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Builder; "
        + "using Microsoft.Extensions.DependencyInjection;\n";

    /// <summary>What a source becomes: a program, where it starts an application.</summary>
    public static OutputKind KindOf(string source) => source.Contains("WebApplication.Create", StringComparison.Ordinal)
        ? OutputKind.ConsoleApplication
        : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The project with what is generated for it.</summary>
    public static Compilation Generate(Compilation project)
    {
        GeneratorDriverHarness.CreateDriver(new ServerGenerator())
            .RunGeneratorsAndUpdateCompilation(project, out var generated, out _, TestContext.CurrentContext.CancellationToken);
        return generated;
    }

    /// <summary>The compilation of a case, without what is generated for it.</summary>
    public static Compilation Compile(string source, string? library = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var project = TestCompilation.Create("Test", [Usings + source]);
        project = project.WithOptions(project.Options.WithOutputKind(kind));
        if (library is null) return project;
        var referenced = Generate(TestCompilation.Create("Library", [Usings + library]));
        return project.AddReferences(CompiledAssembly.AsReference(referenced));
    }

    public static Task<ImmutableArray<Diagnostic>> FindAsync(Compilation project) => Mistakes.FindAsync(Generate(project));
}
