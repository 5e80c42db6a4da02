using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.CodeFixes;

/// <summary>MIZ001, MIZ002: adds <c>partial</c> to a method and to the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PartialFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ001", "MIZ002"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(node) is not null) yield return ("Add 'partial'", "partial");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Find(node) is not { } member) return;
        editor.AddPartial(member);
        editor.AddPartialAround(member);
    }

    // The same ids stand for mistakes that this does not mend.
    private static MemberDeclarationSyntax? Find(SyntaxNode node) =>
        node is MemberDeclarationSyntax member && !member.Modifiers.Any(SyntaxKind.PartialKeyword) ? member : null;
}
