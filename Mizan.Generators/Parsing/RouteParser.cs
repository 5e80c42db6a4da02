using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The endpoint that a function is by itself: its route, its methods and its result.</summary>
internal static class RouteParser
{
    private const string Id = "MIZ070";

    private static readonly string[][] MethodGroups = [["GET"], ["POST", "PUT", "PATCH"], ["DELETE"]];

    /// <summary>Whether values of a type answer by themselves.</summary>
    public static bool IsAnswer(ITypeSymbol type) => IsInterface(type) || type.AllInterfaces.Any(IsInterface);

    /// <summary>The endpoint, or null when there is none; settles where each parameter's value comes from.</summary>
    public static RouteSpec? Parse(
        AttributeData attribute, IMethodSymbol method, ClientAttributeData client, List<ParameterSpec> parameters, List<Problem> problems)
    {
        var (form, result) = ResultParser.Unwrap(method);
        var answers = result is not null && IsAnswer(result);
        if (attribute.Named("Route") is not string text)
        {
            if (answers)
            {
                problems.Add(new(
                    Id, $"'{method.Name}' returns an IResult, which has no JSON; set Route, or return data", ProblemSite.Result));
            }
            if (Values(attribute) is not null) Refuse(problems, "Methods", "Methods says nothing without Route; set Route, or remove it");
            return null;
        }
        if (!answers || result!.NullableAnnotation == NullableAnnotation.Annotated)
        {
            var mistake = answers ? "may return null" : "does not return an IResult";
            problems.Add(new(Id, $"'{method.Name}' has a Route, but {mistake}; return an IResult, a page", ProblemSite.Result));
        }
        if (client.Merges.Count > 0)
        {
            Refuse(problems, "Merge", "Merge has nothing to splice where the answer is an IResult; use Affects");
        }
        var methods = Methods(attribute, client.Kind, problems);
        if (RouteTemplateParser.Parse(text, out var problem) is not { } template)
        {
            Refuse(problems, "Route", $"Route '{text}' {problem}");
            return null;
        }
        var body = RouteParameterParser.Place(template, method, hasBody: MethodGroups[1].Contains(methods[0]), parameters, problems);
        var mustAwait = answers && !IsInterface(result!) && form is ReturnForm.TaskOf or ReturnForm.ValueTaskOf;
        return new(text, methods.ToEquatableArray(), body, template.Shape, mustAwait);
    }

    private static IReadOnlyList<string> Methods(AttributeData attribute, FunctionKind kind, List<Problem> problems)
    {
        IReadOnlyList<string> usual = [kind == FunctionKind.Mutation ? "POST" : "GET"];
        if (Values(attribute) is not { } stated) return usual;
        var mistake =
            stated.FirstOrDefault(m => !MethodGroups.Any(g => g.Contains(m))) is { } unknown
                ? $"names '{unknown}'; it may name GET (with which HEAD comes), POST, PUT, PATCH or DELETE, in upper case"
            : stated.Length == 0 ? "names no method"
            : !MethodGroups.Any(g => stated.All(g.Contains))
                ? "mixes methods whose arguments come from different places; "
                    + "write one function for GET, one for POST, PUT and PATCH, and one for DELETE"
            : kind == FunctionKind.Read && !MethodGroups[0].Contains(stated[0])
                ? "names a method that changes things, but a function with Context only reads; use GET, or remove Context"
            : null;
        if (mistake is null) return [.. stated.Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal)];
        Refuse(problems, "Methods", "Methods " + mistake);
        return usual;
    }

    private static string[]? Values(AttributeData attribute)
    {
        var value = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Methods").Value;
        return value.Kind == TypedConstantKind.Array && !value.IsNull ? [.. value.Values.Select(v => v.Value as string ?? "")] : null;
    }

    private static bool IsInterface(ITypeSymbol type) => KnownTypes.Is(type, "Microsoft.AspNetCore.Http", "IResult");

    private static void Refuse(List<Problem> problems, string property, string message) =>
        problems.Add(new(Id, message, ProblemSite.Attribute(property)));
}
