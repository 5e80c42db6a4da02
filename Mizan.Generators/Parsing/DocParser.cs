using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Collects what documentation comments say of a wire type and its members.</summary>
/// <param name="type">The type.</param>
/// <param name="isOwn">Whether the type is declared in the project: of others, only the compiled form is there to read.</param>
internal sealed class DocParser(INamedTypeSymbol type, bool isOwn)
{
    private readonly Dictionary<SyntaxNode, string> comments = [];
    private readonly List<DocText> texts = [];

    /// <summary>Adds the comment of a property, field or enum member; a positional one's is the type's <c>param</c>.</summary>
    public void Add(string wireName, ISymbol member)
    {
        if (isOwn) Add(wireName, TextOf(member));
    }

    /// <summary>What was found, and the type's own summary; null without any.</summary>
    public DocSpec? ToSpec(string path)
    {
        if (isOwn) Add(DocSpec.Itself, SummaryOf(type));
        return texts.Count == 0 ? null : new(path, texts.ToEquatableArray());
    }

    /// <summary>What the comment of a function says of its arguments.</summary>
    public static IEnumerable<DocSpec> OfParameters(MethodSpec method, string comment)
    {
        if (comment.Length == 0) yield break;
        var texts = method.Parameters
            .Where(p => p.Source == ParameterSource.Argument)
            .Select(p => new DocText(p.WireName, DocumentationText.Parameter(comment, p.CSharpName)))
            .Where(t => t.Text.Length > 0)
            .ToEquatableArray();
        if (texts.Count > 0) yield return new(DocSpec.OwnerOf(method), texts);
    }

    /// <summary>The summary of a type, which may stand at any of its parts.</summary>
    public static string SummaryOf(INamedTypeSymbol type) => First(type, DocumentationText.Of, DocumentationText.Summary);

    // In an order of their own, since that of the parts is that of the files.
    private static string First(ISymbol symbol, Func<SyntaxNode, string> comment, Func<string, string> text) =>
        symbol.DeclaringSyntaxReferences
            .Select(reference => text(comment(reference.GetSyntax())))
            .OrderBy(t => t, StringComparer.Ordinal)
            .FirstOrDefault(t => t.Length > 0) ?? "";

    private void Add(string member, string text)
    {
        if (text.Length > 0) texts.Add(new(member, text));
    }

    private string TextOf(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax declaration }:
                    return DocumentationText.Parameter(CommentOf(declaration), member.Name);
                case VariableDeclaratorSyntax { Parent.Parent: { } declaration }:
                    return DocumentationText.Summary(DocumentationText.Of(declaration));
                case var declaration:
                    return DocumentationText.Summary(DocumentationText.Of(declaration));
            }
        }
        return "";
    }

    private string CommentOf(SyntaxNode declaration)
    {
        if (!comments.TryGetValue(declaration, out var comment)) comments.Add(declaration, comment = DocumentationText.Of(declaration));
        return comment;
    }
}
