using Microsoft.CodeAnalysis;
using Mizan.Analyzers;
using Mizan.Tests.Analyzers.Fixes;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Analyzers;

/// <summary>The pages about diagnostics say what the code does: their examples are compiled and judged.</summary>
[Category("Generator")]
internal sealed class DiagnosticPageTests
{
    private const string Open = "```csharp\n";

    private static string Folder => Path.Combine(Repository.Root, "docs", "diagnostics");

    private static IEnumerable<DiagnosticDescriptor> Rules => RuleTable.All;

    private static IEnumerable<TestCaseData> Examples => Rules.Select(r => new TestCaseData(r).SetName($"{r.Id} HasExamples"));

    private static IEnumerable<TestCaseData> Pages => Rules.Select(r => new TestCaseData(r).SetName($"{r.Id} HasItsPage"));

    [TestCaseSource(nameof(Examples))]
    public async Task TheExamplesAreWhatTheySay(DiagnosticDescriptor rule)
    {
        var blocks = PageOf(rule.Id).Split(Open).Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]).ToArray();
        Assert.That(blocks, Has.Length.EqualTo(2), "A page has a wrong and a right example.");
        Assert.That((await FindAsync(blocks[0])).Select(d => d.Id).Distinct(), Is.EqualTo(new[] { rule.Id }));
        Assert.That(await FindAsync(blocks[1]), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void ThePageSaysWhatTheTableSays(DiagnosticDescriptor rule)
    {
        var isMended = FixProject.Fixes.Any(f => f.FixableDiagnosticIds.Contains(rule.Id));
        Assert.That(PageOf(rule.Id), Does.StartWith(
            $"# {rule.Id}: {rule.Title}\n\n{rule.DefaultSeverity}. {(isMended ? "The fix " : "No fix is offered.")}"));
        Assert.That(PageOf(rule.Id), Does.Contain("\n## Wrong\n").And.Contain("\n## Right\n").And.Contain("\n## Silence it\n"));
        Assert.That(rule.HelpLinkUri, Does.EndWith($"/docs/diagnostics/{rule.Id}.md"));
    }

    [Test]
    public void TheIndexIsThatOfTheTable()
    {
        var file = Path.Combine(Folder, "README.md");
        var index = Index();
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1" && (!File.Exists(file) || File.ReadAllText(file) != index))
        {
            File.WriteAllText(file, index);
            Assert.Fail("The index was accepted; review it in the diff.");
        }
        Assert.That(File.ReadAllText(file), Is.EqualTo(index));
    }

    private static string Index() =>
        $"""
        # Diagnostics

        What the compiler says about client functions. Errors keep a function from being served; the others do not. This page is written
        by its test, from the table of rules.

        | id | severity | says | fix |
        | --- | --- | --- | --- |
        {string.Join('\n', RuleRegisterTests.Registered("Mizan.Generators").Select(Row))}
        {string.Join('\n', Rules.Select(Row))}
        | [MIZ091](MIZ091.md) | error | The kept interface description is out of date | |
        | [MIZ092](MIZ092.md) | error | An assembly describes itself in a way that cannot be read | |
        | [MIZ093](MIZ093.md) | error | A generated client is out of date | |
        | [MIZ094](MIZ094.md) | error | A client cannot be generated | |
        | [MIZ100](MIZ100.md) | suppressor | Silences CS1066 on the default values of client functions | |

        """;

    // What the generator says itself, for all functions at once.
    private static string Row(string[] registered) =>
        $"| [{registered[0]}]({registered[0]}.md) | {registered[2].ToLowerInvariant()} | {registered[3]} | |";

    private static string Row(DiagnosticDescriptor rule)
    {
        var isMended = FixProject.Fixes.Any(f => f.FixableDiagnosticIds.Contains(rule.Id));
        var severity = rule.DefaultSeverity.ToString().ToLowerInvariant();
        return $"| [{rule.Id}]({rule.Id}.md) | {severity} | {rule.Title} | {(isMended ? "yes" : "")} |";
    }

    private static string PageOf(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> FindAsync(string source)
    {
        var project = TestCompilation.Create("Test", [Docs.SnippetTests.ImplicitUsings, source]);
        project = project.WithOptions(project.Options.WithOutputKind(RuleRun.KindOf(source)));
        return RuleRun.FindAsync(project);
    }
}
