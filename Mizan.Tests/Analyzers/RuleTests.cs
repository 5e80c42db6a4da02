using System.Globalization;
using Mizan.Tests.Analyzers.Rules;

namespace Mizan.Tests.Analyzers;

/// <summary>Every rule fires where it should, at exactly that span, and is silent about the near miss.</summary>
[Category("Generator")]
internal sealed class RuleTests
{
    public static IEnumerable<RuleCase> All =>
    [
        .. ShapeCases.All, .. NameCases.All, .. TypeCases.All, .. ContextCases.All, .. EffectCases.All, .. AccessCases.All,
        .. CacheCases.All, .. TransportCases.All, .. RegistryCases.All,
    ];

    private static IEnumerable<TestCaseData> Cases => All.Select(c => new TestCaseData(c).SetName($"{c.Id} {c.Name}"));

    [TestCaseSource(nameof(Cases))]
    public async Task FiresExactlyThere(RuleCase given)
    {
        var marked = MarkedSource.Parse(given.Source, given.Id);
        var found = await RuleRun.FindAsync(RuleRun.Compile(marked.Text, given.Library, given.Kind));
        var texts = found.Select(d => $"{d.Id} '{TextOf(d)}': {d.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.That(
            found.Select(d => (d.Id, d.Location.SourceSpan.Start - RuleRun.Usings.Length, d.Location.SourceSpan.Length)),
            Is.EquivalentTo(marked.Marks.Select(m => (m.Id, m.Span.Start, m.Span.Length))),
            string.Join('\n', texts));
        if (given.Says is { } says)
        {
            Assert.That(found.First(d => d.Id == given.Id).GetMessage(CultureInfo.InvariantCulture), Does.Contain(says));
        }
    }

    private static string TextOf(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
}
