using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mizan.Tests.Generator;

/// <summary>How test sources are compiled: as a strict user would, with nullable types and checked documentation.</summary>
internal static class TestCompilation
{
    /// <summary>What a project with implicit usings and Mizan has in scope; to stand before a test's own source.</summary>
    public const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; "
        + "using System.Threading; using System.Threading.Tasks; using Mizan;\n";

    public static CSharpParseOptions ParseOptions { get; } = new(
        LanguageVersionFacts.TryParse("14", out var version) ? version : LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(params string[] sources) => Create("Test", sources);

    public static CSharpCompilation Create(string assemblyName, string[] sources) => CSharpCompilation.Create(
        assemblyName,
        sources.Select((source, index) => Parse(source, index)),
        TestReferences.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true));

    public static SyntaxTree Parse(string source, int index) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{index}.cs", System.Text.Encoding.UTF8);
}
