using System.Globalization;
using Microsoft.CodeAnalysis;

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
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor NotDescribed = new(
        "MIZ090",
        "Client functions of a library are not described",
        "The functions of a library are served, and yet missing in what clients are made from: {0}",
        "Mizan",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static Diagnostic ReportUndescribed(string problem) => Diagnostic.Create(NotDescribed, Location.None, problem);

    public static Diagnostic Report(IReadOnlyList<string> reasons) => Diagnostic.Create(
        NotServed,
        Location.None,
        reasons.Count.ToString(CultureInfo.InvariantCulture),
        reasons.Count == 1 ? "function" : "functions",
        reasons.Count == 1 ? "is" : "are",
        string.Join(" | ", reasons));
}
