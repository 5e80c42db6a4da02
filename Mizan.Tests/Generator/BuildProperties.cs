using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mizan.Tests.Generator;

/// <summary>The properties of a build that the compiler sees.</summary>
internal sealed class BuildProperties(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public static BuildProperties None { get; } = new();

    public static BuildProperties WithoutAnalyzers { get; } = new(("RunAnalyzers", "false"));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        properties.ToDictionary(p => "build_property." + p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
