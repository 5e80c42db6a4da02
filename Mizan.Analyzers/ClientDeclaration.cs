using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Analyzers;

/// <summary>A <c>[Client]</c> method of the moment: what parsing made of it, and where it stands.</summary>
/// <param name="Parsed">The function, or what is wrong with it.</param>
/// <param name="Symbol">The implementing part.</param>
/// <param name="Syntax">Its syntax.</param>
/// <param name="Attribute">What its attribute says.</param>
/// <param name="AttributeSyntax">The attribute.</param>
internal sealed record ClientDeclaration(
    ParsedFunction Parsed,
    IMethodSymbol Symbol,
    MethodDeclarationSyntax Syntax,
    AttributeData Attribute,
    AttributeSyntax AttributeSyntax)
{
    /// <summary>Whether the attribute states a property, with whatever value.</summary>
    public bool States(string property)
    {
        foreach (var pair in Attribute.NamedArguments)
        {
            if (pair.Key == property) return true;
        }
        return false;
    }
}
