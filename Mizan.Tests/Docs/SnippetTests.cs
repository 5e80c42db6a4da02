using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Analyzers;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Docs;

/// <summary>The code of the guides, as a reader would paste it.</summary>
[Category("Generator")]
internal sealed class SnippetTests
{
    private const string Open = "```csharp\n";

    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static IEnumerable<TestCaseData> Snippets()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal))
        {
            var parts = File.ReadAllText(file).Split(Open);
            for (var i = 1; i < parts.Length; i++)
            {
                yield return new TestCaseData(parts[i][..parts[i].IndexOf("```", StringComparison.Ordinal)])
                    .SetName($"{Path.GetFileName(file)}, block {i}");
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
