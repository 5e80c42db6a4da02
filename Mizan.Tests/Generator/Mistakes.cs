using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Analyzers;

namespace Mizan.Tests.Generator;

/// <summary>What the analyzers find in a compilation, and how it compares with what the generator refused.</summary>
internal static class Mistakes
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All = [new ClientFunctionAnalyzer()];

    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation)
    {
        var thrown = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => { lock (thrown) thrown.Add(exception); }, true, false);
        var found = await compilation
            .WithAnalyzers(All, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(thrown, Is.Empty, "An analyzer threw.");
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan)];
    }

    /// <summary>Every function that the generator does not serve has an error at its place, and no other function has one.</summary>
    public static void AssertAgreement(IEnumerable<Diagnostic> generator, IEnumerable<Diagnostic> findings)
    {
        var refusal = string.Join('\n', generator.Where(d => d.Id == "MIZ000").Select(d => d.GetMessage(CultureInfo.InvariantCulture)));
        var rest = refusal;
        foreach (var error in findings.Where(d => d.DefaultSeverity == DiagnosticSeverity.Error))
        {
            var reason = $"{error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}";
            Assert.That(refusal, Does.Contain(reason), "An analyzer refuses what the generator serves.");
            rest = rest.Replace(reason, "", StringComparison.Ordinal);
        }
        Assert.That(rest, Does.Not.Match(@"MIZ\d{3} "), "The generator refuses what no analyzer reports.");
    }
}
