using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.Generators.Parsing;

/// <summary>Reads what a file declares from its syntax.</summary>
internal sealed class OutlineReader
{
    private const char Body = '\u0001';
    private const char End = '\u0002';

    private readonly StringBuilder declarations = new();
    private readonly StringBuilder methods = new();
    private readonly HashSet<(string Name, string Modifiers)> heads = [];
    private readonly HashSet<string> mentions = new(StringComparer.Ordinal);

    private OutlineReader()
    {
    }

    public static FileOutline Read(SyntaxTree tree)
    {
        var reader = new OutlineReader();
        reader.Add(tree.GetRoot(), reader.declarations);
        return new()
        {
            Declarations = reader.declarations.ToString(),
            Methods = reader.methods.ToString(),
            Heads = reader.heads,
            Mentions = reader.mentions,
        };
    }

    private void Add(SyntaxNode part, StringBuilder outline)
    {
        foreach (var item in part.DescendantNodesAndTokens(node => node == part || !(IsBody(node) || IsMethod(node))))
        {
            if (item.AsNode() is not { } node) Append(outline, item.AsToken());
            else if (IsMethod(node)) AddMethod((MethodDeclarationSyntax)node);
            else if (IsBody(node)) outline.Append(Body);
            else Note(node);
        }
    }

    private void AddMethod(MethodDeclarationSyntax method)
    {
        heads.Add((method.Identifier.ValueText, method.Modifiers.ToString()));
        methods.Append(declarations.Length).Append(End);
        Add(method, methods);
    }

    private void Note(SyntaxNode node)
    {
        if (node is not (AttributeArgumentSyntax or EqualsValueClauseSyntax)) return;
        foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>()) mentions.Add(name.Identifier.ValueText);
    }

    // A directive counts on until the end of the file, also where it stands within a body.
    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax && !node.ContainsDirectives;

    private static bool IsMethod(SyntaxNode node) => node is MethodDeclarationSyntax && !node.ContainsDirectives;

    private static void Append(StringBuilder outline, SyntaxToken token)
    {
        if (token.HasLeadingTrivia)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (IsMeant(trivia)) outline.Append(trivia.ToFullString()).Append(End);
            }
        }
        outline.Append(token.Text).Append(End);
    }

    // Documentation is part of what is described; the compiler may have left it a remark.
    private static bool IsMeant(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToString().StartsWith("///", StringComparison.Ordinal),
        _ => trivia.IsDirective,
    };
}
