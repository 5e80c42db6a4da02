using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Analyzers;
using Mizan.Generators;
using Mizan.Tests.Docs;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Samples;

/// <summary>The sample of mistakes shows every rule, and its page is what the compiler says.</summary>
[Category("Generator")]
internal sealed class MistakesTests
{
    private const string Open = "```text\n";
    private const string Close = "```\n";

    private static string Folder => Path.Combine(Repository.Root, "samples", "Mistakes");

    private static string PageFile => Path.Combine(Folder, "README.md");

    /// <summary>What the page says that the compiler says.</summary>
    public static string[] Expected
    {
        get
        {
            var page = File.ReadAllText(PageFile).ReplaceLineEndings("\n").Split(Open)[1];
            return page[..page.IndexOf(Close, StringComparison.Ordinal)].TrimEnd('\n').Split('\n');
        }
    }

    [Test]
    public async Task ThePageIsWhatTheCompilerSays()
    {
        var said = await CompileAsync();
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1" && !said.SequenceEqual(Expected))
        {
            var parts = File.ReadAllText(PageFile).ReplaceLineEndings("\n").Split(Open);
            var rest = parts[1][parts[1].IndexOf(Close, StringComparison.Ordinal)..];
            await File.WriteAllTextAsync(PageFile, $"{parts[0]}{Open}{string.Join('\n', said)}\n{rest}");
            Assert.Fail("The page was accepted; review it in the diff.");
        }
        Assert.That(said, Is.EqualTo(Expected));
    }

    [Test]
    public void EveryRuleIsShown()
    {
        var shown = Expected.Select(line => line.Split(' ').First(word => word.StartsWith("MIZ", StringComparison.Ordinal)).TrimEnd(':'));
        Assert.That(RuleTable.All.Select(r => r.Id).Prepend("MIZ000").Except(shown), Is.Empty);
    }

    private static async Task<string[]> CompileAsync()
    {
        var files = Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal).ToArray();
        var trees = files.Select(f => TestCompilation.Parse(File.ReadAllText(f), 0).WithFilePath(Path.GetFileName(f)));
        var project = TestCompilation.Create("Mistakes", [SnippetTests.ImplicitUsings + "\nglobal using Microsoft.AspNetCore.Http;"])
            .AddSyntaxTrees(trees);
        GeneratorDriverHarness.CreateDriver(new ServerGenerator(), BuildProperties.None).RunGeneratorsAndUpdateCompilation(
            project.WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication)), out var compilation, out var refusals);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty, "The compiler's own errors would hide those of the analyzers.");
        return [.. refusals.Concat(await Mistakes.FindAsync(compilation)).Select(Describe)];
    }

    // As the command line prints it.
    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var start = diagnostic.Location == Location.None
            ? ""
            : $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): ";
        return $"{start}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: "
            + diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }
}
