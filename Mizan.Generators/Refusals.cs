using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators;

/// <summary>The generator's own diagnostics, which stand even where analyzers are switched off.</summary>
internal static class Refusals
{
    private static readonly DiagnosticDescriptor NotServed = new(
        "MIZ000",
        "Client functions are not served",
        "{0} client {1} of this project {2} not served: {3}",
        "Mizan",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The other errors of this project say why, where the mistakes are. Where analyzers are switched off, this one does.",
        helpLinkUri: HelpLinks.For("MIZ000"));

    private static readonly DiagnosticDescriptor NotDescribed = new(
        "MIZ090",
        "Client functions of a library are not described",
        "The functions of a library are served, and yet missing in what clients are made from: {0}",
        "Mizan",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("MIZ090"));

    /// <summary>The error for all functions that are not served.</summary>
    /// <param name="refusals">The functions.</param>
    /// <param name="hasAnalyzers">Whether the analyzers report the reasons in their places.</param>
    public static Diagnostic Report(IReadOnlyList<Refusal> refusals, bool hasAnalyzers) => Create(
        refusals.Count,
        hasAnalyzers
            ? string.Join(", ", refusals.Select(Name))
                + "; the errors of these ids say why, and 'dotnet build -p:RunAnalyzers=true' shows them where they are switched off"
            : string.Join(" | ", refusals.Select(r => $"'{r.Function}': {string.Join("; ", r.Problems)}")));

    /// <summary>The error for a mistake of the generator's own.</summary>
    public static Diagnostic ReportMistake(string hintName, Exception mistake) =>
        Create(1, $"'{hintName}': {mistake.GetType().Name}: {mistake.Message}");

    private static string Name(Refusal refusal) =>
        $"'{refusal.Function}' ({string.Join(", ", refusal.Problems.Select(p => p.Id).Distinct(StringComparer.Ordinal))})";

    /// <summary>The error for a library whose description cannot be taken over.</summary>
    public static Diagnostic ReportUndescribed(string problem) => Diagnostic.Create(NotDescribed, Location.None, problem);

    private static Diagnostic Create(int count, string which) => Diagnostic.Create(
        NotServed,
        Location.None,
        count.ToString(CultureInfo.InvariantCulture),
        count == 1 ? "function" : "functions",
        count == 1 ? "is" : "are",
        which);
}
