using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Analyzers;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>A static method that an attribute names and its type does not have.</summary>
/// <param name="Property"><c>Guard</c> or <c>AffectsParams</c>.</param>
/// <param name="Name">The method's name.</param>
internal sealed record MissingMethod(string Property, string Name)
{
    /// <summary>The method that a property names; null where the type has members of that name, which are the author's affair.</summary>
    public static MissingMethod? Find(AttributeSyntax attribute, string property)
    {
        var named = SiteLocator.Argument(attribute, property)?.Expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
                when arguments[0].Expression is IdentifierNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };
        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(named) ? new(property, named) : null;
    }

    public bool ExistsIn(INamedTypeSymbol type) => !type.GetMembers(Name).IsEmpty;

    /// <summary>The method's beginning, and what it needs.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Write(IMethodSymbol function, Compilation compilation, CancellationToken cancellation)
    {
        if (Property == "Guard") return MethodStub.Guard(Name);
        return Attributes.Find(function, "Mizan", "ClientAttribute") is { } attribute
            ? MethodStub.Scope(Name, function, attribute, ProjectScan.Of(compilation, cancellation))
            : [];
    }
}
