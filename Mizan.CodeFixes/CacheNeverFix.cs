using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mizan.CodeFixes;

/// <summary>MIZ024, MIZ061: states that the answers of a read are not kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CacheNeverFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ024", "MIZ061"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node) =>
        [("State Cache.Never", "never")];

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Places.Attribute(node) is { } attribute) editor.Set(attribute, "Cache", "Cache.Never");
    }
}
