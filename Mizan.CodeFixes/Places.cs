using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.CodeFixes;

/// <summary>Finds declarations around the place of a diagnostic.</summary>
internal static class Places
{
    /// <summary>The <c>[Client]</c> attribute that a place belongs to, or that of the method around it.</summary>
    public static AttributeSyntax? Attribute(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>(IsClient) ?? (Method(node) is { } method ? Attribute(method) : null);

    public static AttributeSyntax? Attribute(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(IsClient);

    public static MethodDeclarationSyntax? Method(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    public static ParameterSyntax? Parameter(SyntaxNode node) => node.FirstAncestorOrSelf<ParameterSyntax>();

    // A diagnostic was reported here, so that the attribute is ours; an alias of it is the one case that gets no fix.
    private static bool IsClient(AttributeSyntax attribute) =>
        attribute.Name.ToString().Split('.').Last() is "Client" or "ClientAttribute";
}
