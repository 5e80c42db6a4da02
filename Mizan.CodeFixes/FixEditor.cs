using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Mizan.Analyzers;

namespace Mizan.CodeFixes;

/// <summary>The edits that fixes are made of.</summary>
internal sealed class FixEditor(DocumentEditor editor, CancellationToken cancellation)
{
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public SemanticModel Model => editor.SemanticModel;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether something is done for the first time.</summary>
    public bool IsFirst(string what) => written.Add(what);

    /// <summary>Replaces a node by text.</summary>
    public void Replace(SyntaxNode node, ExpressionSyntax expression) =>
        editor.ReplaceNode(node, expression.WithTriviaFrom(node));

    /// <summary>Takes a node out of a list, with its comma.</summary>
    public void Remove(SyntaxNode node)
    {
        editor.ReplaceNode(node.Parent!, (list, _) => list.WithAdditionalAnnotations(Formatter.Annotation));
        editor.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>Adds a member behind another.</summary>
    public void AddBehind(SyntaxNode member, IEnumerable<SyntaxNode> members) => editor.InsertAfter(member, members);

    /// <summary>Makes a type or method partial; nothing happens to one that is.</summary>
    public void AddPartial(MemberDeclarationSyntax member) => editor.ReplaceNode(member, (current, _) =>
    {
        var declaration = (MemberDeclarationSyntax)current;
        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return current;
        var keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0) return declaration.AddModifiers(keyword);
        // The first token's comment and indentation stay in front.
        var leading = declaration.GetLeadingTrivia();
        return declaration.AttributeLists.Count > 0
            ? declaration.AddModifiers(keyword)
            : declaration.WithoutLeadingTrivia().AddModifiers(keyword).WithLeadingTrivia(leading);
    });

    /// <summary>Makes every type around a node partial.</summary>
    public void AddPartialAround(SyntaxNode node)
    {
        foreach (var type in node.Ancestors().OfType<TypeDeclarationSyntax>()) AddPartial(type);
    }

    /// <summary>Sets a property of an attribute, by C# text.</summary>
    public void Set(AttributeSyntax attribute, string property, string value) => editor.ReplaceNode(attribute, (current, _) =>
    {
        var edited = (AttributeSyntax)current;
        var expression = SyntaxFactory.ParseExpression(value);
        if (SiteLocator.Argument(edited, property) is { } argument)
        {
            return edited.ReplaceNode(argument.Expression, expression.WithTriviaFrom(argument.Expression));
        }
        var equals = SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space]);
        var added = SyntaxFactory.AttributeArgument(expression)
            .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property)).WithEqualsToken(equals));
        return edited.ArgumentList is { Arguments.Count: > 0 }
            ? edited.AddArgumentListArguments(added.WithLeadingTrivia(SyntaxFactory.Space))
            : edited.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(added)));
    });

    /// <summary>Takes a property of an attribute out.</summary>
    public void Unset(AttributeSyntax attribute, string property) => editor.ReplaceNode(attribute, (current, _) =>
    {
        var edited = (AttributeSyntax)current;
        if (SiteLocator.Argument(edited, property) is not { } argument) return current;
        return edited.ArgumentList!.Arguments.Count == 1
            ? edited.WithArgumentList(null)
            : edited.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!;
    });

    /// <summary>Puts an attribute of this library's on a parameter.</summary>
    public void AddAttribute(ParameterSyntax parameter, string attribute)
    {
        var list = SyntaxFactory.ParseCompilationUnit($"[{attribute}] class A;").DescendantNodes().OfType<AttributeListSyntax>().First();
        editor.ReplaceNode(parameter, (current, _) => Add((ParameterSyntax)current, list));
    }

    /// <summary>Marks a parameter as a service, with the import that this needs.</summary>
    public void AddServiceAttribute(ParameterSyntax parameter)
    {
        if (Model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.FromServicesAttribute") is not { } type) return;
        editor.ReplaceNode(parameter, (current, generator) =>
            Add((ParameterSyntax)current, (AttributeListSyntax)generator.Attribute(generator.TypeExpression(type, addImport: true))));
    }

    private static ParameterSyntax Add(ParameterSyntax parameter, AttributeListSyntax list) =>
        parameter.WithoutLeadingTrivia()
            .WithAttributeLists(parameter.AttributeLists.Add(list.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
}
