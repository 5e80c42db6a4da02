using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Analyzers;

namespace Mizan.CodeFixes;

/// <summary>MIZ040: serves a function like the others of its context.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TransportFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ040"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node) =>
        [("Serve it like the others of its context", "alike")];

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Places.Attribute(node) is not { } attribute) return;
        if (SiteLocator.Argument(attribute, "Websocket")?.Expression.IsKind(SyntaxKind.TrueLiteralExpression) == true)
        {
            editor.Unset(attribute, "Websocket");
        }
        else
        {
            editor.Set(attribute, "Websocket", "true");
        }
    }
}
