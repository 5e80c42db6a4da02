using System.Text.RegularExpressions;
using Mizan.Analyzers;
using Mizan.Tests.Analyzers.Fixes;

namespace Mizan.Tests.Analyzers;

/// <summary>Nothing about a rule is forgotten: its row, its page, its tests, its fix's tests.</summary>
[Category("Generator")]
internal sealed class RuleRegisterTests
{
    private static IEnumerable<string> Ids => RuleTable.All.Select(r => r.Id);

    [Test]
    public void IdsAreUniqueAndSorted() => Assert.That(Ids, Is.Unique.And.Ordered.Using<string>(StringComparer.Ordinal.Compare));

    [Test]
    public void TheReleaseFileIsTheRegister()
    {
        Assert.That(
            Registered("Mizan.Analyzers").Select(r => $"{r[0]} {r[1]} {r[2]} {r[3]}"),
            Is.EqualTo(RuleTable.All.Select(r => $"{r.Id} {r.Category} {r.DefaultSeverity} {r.Title}")));
    }

    [Test]
    public void EveryRuleHasAPageAndEveryPageARule()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "MIZ*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f)!);
        // Those of the generator itself and of the build, and the suppressor.
        var others = Registered("Mizan.Generators").Select(row => row[0]).Concat(["MIZ091", "MIZ092", "MIZ093", "MIZ094", "MIZ100"]);
        Assert.That(pages, Is.EquivalentTo(Ids.Concat(others)));
    }

    [Test]
    public void EveryRuleIsProvedToFireAndToBeSilent()
    {
        var fired = RuleTests.All.SelectMany(c => MarkedSource.Parse(c.Source, c.Id).Marks).Select(m => m.Id).ToHashSet();
        Assert.That(Ids.Except(fired), Is.Empty, "never fire");
        Assert.That(Ids.Except(RuleTests.All.Where(c => !c.Fires).Select(c => c.Id)), Is.Empty, "have no near miss");
    }

    [Test]
    public void EveryFixIsProved()
    {
        var mended = FixProject.Fixes.SelectMany(f => f.FixableDiagnosticIds).ToArray();
        Assert.That(mended, Is.Unique);
        Assert.That(mended.Except(FixTests.All.Select(c => c.Id)), Is.Empty);
        Assert.That(mended.Except(Ids), Is.Empty);
    }

    [Test]
    public void WhatTheParserSaysHasARule()
    {
        var said = Directory.GetFiles(Path.Combine(Repository.Root, "Mizan.Generators"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "Mizan.Analyzers"), "*Rule.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "\"(MIZ\\d{3})\"").Select(m => m.Groups[1].Value))
            .Except(Registered("Mizan.Generators").Select(row => row[0]))
            .Distinct();
        Assert.That(said, Is.EquivalentTo(Ids));
    }

    /// <summary>The rows of an assembly's release files.</summary>
    public static IEnumerable<string[]> Registered(string project) => ((string[])["Shipped", "Unshipped"])
        .SelectMany(state => File.ReadAllLines(Path.Combine(Repository.Root, project, $"AnalyzerReleases.{state}.md")))
        .Where(line => line.StartsWith("MIZ", StringComparison.Ordinal))
        .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());
}
