using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Analyzers;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Docs;

/// <summary>The code of the guides, as a reader would paste it.</summary>
[Category("Generator")]
internal sealed class SnippetTests
{
    /// <summary>What a web project has in scope.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static IEnumerable<TestCaseData> Snippets()
    {
        foreach (var file in Guide.Files)
        {
            foreach (var (i, block) in Guide.Blocks(file).Index())
            {
                yield return new TestCaseData(block).SetName($"{Path.GetFileName(file)}, block {i + 1}");
            }
        }
    }

    [TestCaseSource(nameof(Snippets))]
    public async Task ASnippetCompilesWithoutAWarning(string source)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Kind = RuleRun.KindOf(source) }
            .RunAsync(ImplicitUsings, source);
        Assert.That(output.Findings.Where(d => d.Severity >= DiagnosticSeverity.Warning), Is.Empty);
    }

    [Test]
    public void ThereAreSnippets() => Assert.That(Snippets().Count(), Is.GreaterThanOrEqualTo(3));
}
