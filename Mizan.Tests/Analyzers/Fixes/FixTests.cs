using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>A fix mends its mistake, one by one and all at once alike, and what it leaves compiles.</summary>
[Category("Generator")]
internal sealed class FixTests
{
    public static IEnumerable<FixCase> All => [.. ShapeFixes.All, .. NameFixes.All, .. EffectFixes.All, .. CacheFixes.All];

    private static IEnumerable<TestCaseData> Cases => All.Select(c => new TestCaseData(c).SetName($"{c.Id} {c.Name}"));

    [TestCaseSource(nameof(Cases))]
    public async Task OneByOne(FixCase given)
    {
        const int Most = 8;
        using var project = new FixProject(RuleRun.Usings + given.Before);
        for (var i = 0; i < Most; i++)
        {
            if ((await project.FindAsync(given.Id)).FirstOrDefault() is not { } diagnostic) break;
            var actions = await project.FixesOfAsync(diagnostic);
            Assert.That(actions.Select(a => a.EquivalenceKey), Does.Contain(given.Key));
            await project.ApplyAsync(actions.Single(a => a.EquivalenceKey == given.Key));
        }
        await AssertMended(project, given);
    }

    [TestCaseSource(nameof(Cases))]
    public async Task AllAtOnce(FixCase given)
    {
        using var project = new FixProject(RuleRun.Usings + given.Before);
        Assert.That(await project.FindAsync(given.Id), Is.Not.Empty);
        await project.FixAllAsync(given.Id, given.Key);
        await AssertMended(project, given);
    }

    [TestCase("MIZ001", "public partial class A { [Client] public static partial int X(); public static partial int X() => 1; }")]
    [TestCase("MIZ002", "public partial class A<T> { [Client] public static partial int X() => 1; }")]
    [TestCase("MIZ005", "public partial class A { [Client] public static partial int MwtObtain() => 1; }")]
    [TestCase("MIZ006", "public partial class A { [Client] public static partial int X(object a) => 1; }")]
    [TestCase("MIZ030", "public partial class A { [Client(Affects = [\"far_from_anything\"])] public static partial int X() => 1; }")]
    [TestCase("MIZ033",
        "public partial class A { [Client(Guard = nameof(G))] public static partial int X() => 1; internal static int G() => 1; }")]
    public async Task WhatItCannotMendItDoesNotOffer(string id, string source)
    {
        using var project = new FixProject(RuleRun.Usings + source);
        Assert.That(await project.FixesOfAsync((await project.FindAsync(id)).First()), Is.Empty);
        await project.FixAllAsync(id, "any");
        Assert.That(await project.TextAsync(), Is.EqualTo(RuleRun.Usings + source));
    }

    private static async Task AssertMended(FixProject project, FixCase given)
    {
        var text = await project.TextAsync();
        Assert.That(text, Is.EqualTo(RuleRun.Usings + given.After));
        Assert.That(await project.FindAsync(given.Id), Is.Empty);
        var errors = (await project.CompileAsync()).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty);
    }
}
