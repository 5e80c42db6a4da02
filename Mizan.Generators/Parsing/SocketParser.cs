using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>What a function that is served over the socket cannot use, since no HTTP request is there.</summary>
internal static class SocketParser
{
    private const string Id = "MIZ041";

    public static void Check(
        AttributeData attribute,
        IMethodSymbol method,
        MethodDeclarationSyntax syntax,
        List<ParameterSpec> parameters,
        List<Problem> problems)
    {
        if (attribute.Named("Route") is string)
        {
            var message = $"'{method.Name}' is served over the socket, which has no routes; remove Route or Websocket";
            problems.Add(new(Id, message, ProblemSite.Attribute("Route")));
        }
        if (ResultParser.Unwrap(method).Type is { } result && RouteParser.IsAnswer(result))
        {
            var message = $"'{method.Name}' is served over the socket, which carries data and no IResult; return data";
            problems.Add(new(Id, message, ProblemSite.Result));
        }
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Type?.IsUpload != true) continue;
            problems.Add(new(
                Id,
                $"Parameter '{parameters[i].CSharpName}' is an Upload, which the socket does not carry; "
                + "take files in a function without Websocket",
                ProblemSite.ParameterType(i)));
        }
        for (var i = 0; i < HttpContextUses(syntax).Count; i++)
        {
            problems.Add(new(
                Id,
                $"'{method.Name}' is served over the socket, where MizanRequest has no HttpContext; use its User and Services",
                ProblemSite.HttpContext(i)));
        }
    }

    /// <summary>
    /// Where a method asks a parameter for its <c>HttpContext</c>. Found by syntax, since the meaning of a body is nothing that
    /// a generator should ask for.
    /// </summary>
    public static IReadOnlyList<MemberAccessExpressionSyntax> HttpContextUses(MethodDeclarationSyntax method)
    {
        var requests = new HashSet<string>(
            method.ParameterList.Parameters
                .Where(p => p.Type?.ToString().Split('.').Last() == "MizanRequest")
                .Select(p => p.Identifier.ValueText),
            StringComparer.Ordinal);
        return requests.Count == 0 ? [] : [.. method.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access =>
            access.Name.Identifier.ValueText == "HttpContext"
            && access.Expression is IdentifierNameSyntax parameter
            && requests.Contains(parameter.Identifier.ValueText))];
    }
}
