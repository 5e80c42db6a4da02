using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.Generators.Parsing;

/// <summary>
/// What a file declares: everything that can matter outside of it, and so neither the bodies of its members nor white space
/// and remarks. Two files of one shape mean the same to all other files.
/// </summary>
internal sealed class DeclarationShape
{
    private const char Body = '\u0001';
    private const char End = '\u0002';

    private readonly ConditionalWeakTable<SyntaxTree, string> shapes = new();

    /// <summary>Whether one file in the place of another leaves the meaning of all others as it is.</summary>
    public bool AreAlike(SyntaxTree one, SyntaxTree other) =>
        ReferenceEquals(one, other)
        || (one.FilePath == other.FilePath && one.Options.Equals(other.Options) && Of(one) == Of(other));

    private string Of(SyntaxTree tree) => shapes.GetValue(tree, Describe);

    private static string Describe(SyntaxTree tree)
    {
        var shape = new StringBuilder();
        var root = tree.GetRoot();
        foreach (var item in root.DescendantNodesAndTokens(node => !IsBody(node)))
        {
            if (item.IsToken) Append(shape, item.AsToken());
            else if (IsBody(item.AsNode()!)) shape.Append(Body);
        }
        return shape.ToString();
    }

    // A directive counts on until the end of the file, also where it stands within a body.
    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax && !node.ContainsDirectives;

    private static void Append(StringBuilder shape, SyntaxToken token)
    {
        if (token.HasLeadingTrivia)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (IsMeant(trivia)) shape.Append(trivia.ToFullString()).Append(End);
            }
        }
        shape.Append(token.Text).Append(End);
    }

    // Documentation is part of what is described; the compiler may have left it a remark.
    private static bool IsMeant(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToString().StartsWith("///", StringComparison.Ordinal),
        _ => trivia.IsDirective,
    };
}
