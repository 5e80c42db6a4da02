using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.CodeFixes;

/// <summary>MIZ060: takes out a setting of the cache that says nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CacheSettingFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ060"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        if (Property(node) is { } property) yield return ($"Remove {property}", "remove");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Property(node) is { } property && Places.Attribute(node) is { } attribute) editor.Unset(attribute, property);
    }

    private static string? Property(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeArgumentSyntax>()?.NameEquals?.Name.Identifier.ValueText;
}
