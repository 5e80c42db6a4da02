using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators;

/// <summary>The generator's one diagnostic, which stands even where analyzers are switched off.</summary>
internal static class Refusals
{
    private static readonly DiagnosticDescriptor NotServed = new(
        "MIZ000",
        "Client functions are not served",
        "{0} client {1} of this project {2} not served: {3}",
        "Mizan",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static Diagnostic Report(IReadOnlyList<string> reasons) => Diagnostic.Create(
        NotServed,
        Location.None,
        reasons.Count.ToString(CultureInfo.InvariantCulture),
        reasons.Count == 1 ? "function" : "functions",
        reasons.Count == 1 ? "is" : "are",
        string.Join(" | ", reasons));
}
