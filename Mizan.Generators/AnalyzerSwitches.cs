using Microsoft.CodeAnalysis.Diagnostics;

namespace Mizan.Generators;

/// <summary>Whether a build runs analyzers, as far as its properties say so.</summary>
internal static class AnalyzerSwitches
{
    // Either switches analyzers off; the package makes both visible to the compiler.
    private static readonly string[] Properties = ["build_property.RunAnalyzers", "build_property.RunAnalyzersDuringBuild"];

    public static bool AreOn(AnalyzerConfigOptions options)
    {
        foreach (var property in Properties)
        {
            if (options.TryGetValue(property, out var value) && value.Equals("false", StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }
}
