using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Mizan.Analyzers;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>Writes the beginnings of the static methods that an attribute names.</summary>
internal static class MethodStub
{
    /// <summary>A guard that lets nobody in until it is written.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax> Guard(string name) =>
        Parse($"internal static bool {name}(global::Mizan.MizanRequest request) => throw new global::System.NotImplementedException();");

    /// <summary>
    /// A scope of all parameters of the contexts that the function names. Those that it has no argument for are null, which
    /// does not narrow. Empty when the contexts have no parameters.
    /// </summary>
    public static IReadOnlyList<MemberDeclarationSyntax> Scope(
        string name, IMethodSymbol function, AttributeData attribute, ProjectFacts facts)
    {
        var elements = Elements(function, attribute, facts);
        if (elements.Count == 0) return [];
        var parameters = string.Join(", ", elements.Where(e => e.Argument is not null).Select(e => $"{e.Type} {e.Argument!.Name}"));
        var values = string.Join(", ", elements.Select(e => e.Argument?.Name ?? "null"));
        if (elements.Count > 1)
        {
            var tuple = string.Join(", ", elements.Select(e => $"{e.Type} {e.Name}"));
            return Parse($"internal static ({tuple}) {name}({parameters}) => ({values});");
        }
        // There is no tuple of one.
        var property = char.ToUpperInvariant(elements[0].Name[0]) + elements[0].Name.Substring(1);
        return Parse(
            $"internal sealed record {name}Result({elements[0].Type} {property});",
            $"internal static {name}Result {name}({parameters}) => new({values});");
    }

    private static List<ScopePart> Elements(
        IMethodSymbol function, AttributeData attribute, ProjectFacts facts)
    {
        var client = ClientAttributeData.Read(attribute, function, []);
        var byMethod = facts.Linked.Functions.ToLookup(f => f.Function.Method.Name, f => f.Function.Context, StringComparer.Ordinal);
        return [.. client.Affects.Concat(client.Merges)
            .Select(t => facts.Table.IsContext(t.Name) ? t.Name : byMethod[t.Name].FirstOrDefault())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(c => facts.Table.Parameters(c).Values)
            .GroupBy(p => p.WireName, StringComparer.Ordinal)
            .Select(same => Element(same.First(), function))
            .OfType<ScopePart>()
            .OrderBy(e => e.Name, StringComparer.Ordinal)];
    }

    private static ScopePart? Element(ContextParameter parameter, IMethodSymbol function)
    {
        var argument = function.Parameters.FirstOrDefault(p =>
            (Attributes.WireName(p) ?? SnakeCase.Of(p.Name)) == parameter.WireName && TypeText.WithoutNull(p.Type) == parameter.CSharp);
        var name = Name(parameter.WireName);
        // What would not be the same name on the wire again is left to the author.
        return SnakeCase.Of(name) != parameter.WireName ? null
            : argument is null ? new(name, parameter.CSharp + "?", null)
            : new(name, TypeText.Declared(argument.Type), argument);
    }

    private static string Name(string wireName) => string.Concat(wireName
        .Split('_')
        .Select((w, i) => i == 0 || w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w.Substring(1)));

    private static IReadOnlyList<MemberDeclarationSyntax> Parse(params string[] members) =>
    [
        .. members.Select(m => SyntaxFactory.ParseMemberDeclaration(m)!
            .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed, SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation)),
    ];

    private sealed record ScopePart(string Name, string Type, IParameterSymbol? Argument);
}
