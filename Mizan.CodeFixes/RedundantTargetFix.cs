using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.CodeFixes;

/// <summary>MIZ034: takes a superfluous target out of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RedundantTargetFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ034"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node) =>
        [("Remove it", "remove")];

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        var element = node.AncestorsAndSelf().FirstOrDefault(n =>
            n is ExpressionElementSyntax or ExpressionSyntax { Parent: InitializerExpressionSyntax });
        if (element is not null) editor.Remove(element);
    }
}
