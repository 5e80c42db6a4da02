using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers;

/// <summary>Finds the place of a problem in the syntax of the moment: the narrowest span that shows it.</summary>
internal static class SiteLocator
{
    public static Location Find(ProblemSite site, MethodDeclarationSyntax method, AttributeSyntax attribute) => site.Kind switch
    {
        SiteKind.Result => method.ReturnType.GetLocation(),
        SiteKind.Parameter => OfParameter(site, method, p => WireName(p) ?? p.Identifier.GetLocation()),
        SiteKind.ParameterType => OfParameter(site, method, p => p.Type?.GetLocation() ?? p.GetLocation()),
        SiteKind.ParameterModifiers => OfParameter(site, method, Modifiers),
        SiteKind.Attribute => OfProperty(site, method, attribute, e => e.GetLocation()),
        SiteKind.Element => OfProperty(site, method, attribute, e => (Element(e, site.Index) ?? e).GetLocation()),
        SiteKind.HttpContext => SocketParser.HttpContextUses(method).ElementAtOrDefault(site.Index)?.GetLocation()
            ?? method.Identifier.GetLocation(),
        SiteKind.Container => Container(method, site.Index)?.Identifier.GetLocation() ?? method.Identifier.GetLocation(),
        _ => method.Identifier.GetLocation(),
    };

    /// <summary>The argument of an attribute that sets a property.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string property) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property);

    /// <summary>An element of a list, however the list is written.</summary>
    public static SyntaxNode? Element(ExpressionSyntax list, int index)
    {
        IReadOnlyList<SyntaxNode> elements = list switch
        {
            CollectionExpressionSyntax collection => collection.Elements,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
            _ => [],
        };
        return index < elements.Count ? elements[index] : null;
    }

    private static Location OfParameter(ProblemSite site, MethodDeclarationSyntax method, Func<ParameterSyntax, Location> find) =>
        site.Index < method.ParameterList.Parameters.Count
            ? find(method.ParameterList.Parameters[site.Index])
            : method.Identifier.GetLocation();

    // What is not stated follows from something else: a name from the method's, everything else from the attribute itself.
    private static Location OfProperty(
        ProblemSite site, MethodDeclarationSyntax method, AttributeSyntax attribute, Func<ExpressionSyntax, Location> find) =>
        Argument(attribute, site.Name!) is { } argument ? find(argument.Expression)
            : site.Name == "Name" ? method.Identifier.GetLocation()
            : attribute.Name.GetLocation();

    private static Location? WireName(ParameterSyntax parameter) => parameter.AttributeLists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(a => a.Name.ToString().Split('.').Last() is "WireName" or "WireNameAttribute")
        ?.ArgumentList?.Arguments.FirstOrDefault()?.Expression.GetLocation();

    private static Location Modifiers(ParameterSyntax parameter) =>
        parameter.Modifiers.Count == 0
            ? parameter.Identifier.GetLocation()
            : Location.Create(
                parameter.SyntaxTree,
                TextSpan.FromBounds(parameter.Modifiers[0].SpanStart, parameter.Modifiers[parameter.Modifiers.Count - 1].Span.End));

    private static TypeDeclarationSyntax? Container(MethodDeclarationSyntax method, int level) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().ElementAtOrDefault(level);
}
