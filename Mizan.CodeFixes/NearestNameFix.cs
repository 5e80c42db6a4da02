using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Analyzers;

namespace Mizan.CodeFixes;

/// <summary>MIZ020, MIZ030: puts a name that exists in the place of one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NearestNameFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ020", "MIZ030"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node) =>
        Names(diagnostic).Select((name, index) => ($"Change to '{name}'", Key(index)));

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        var names = Names(diagnostic);
        // All at once takes the same place of each list, or else the nearest name.
        var index = Array.FindIndex([.. names.Select((_, i) => Key(i))], k => k == key);
        if (names.Length == 0 || node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression) return;
        var name = names[Math.Max(index, 0)];
        var replacement = ContextTypes.Find(editor.Model.Compilation, name, editor.Cancellation) is { } type
            ? $"typeof({type.ToMinimalDisplayString(editor.Model, node.SpanStart)})"
            : SymbolDisplay.FormatLiteral(name, quote: true);
        editor.Replace(Outermost(expression), SyntaxFactory.ParseExpression(replacement));
    }

    private static string Key(int index) => $"nearest {index}";

    private static string[] Names(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ProblemReport.Suggestions, out var names) ? names!.Split('\n') : [];

    // The place is the whole element, of which the innermost node may be a part.
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ExpressionSyntax parent && parent.Span == expression.Span) expression = parent;
        return expression;
    }
}
