using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Settles where the value of each parameter of a function with a route comes from. There is one place for each, so that
/// nothing in a request can stand in for something else.
/// </summary>
internal static class RouteParameterParser
{
    private const string Id = "MIZ070";
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Places the parameters.</summary>
    /// <returns>The name of the member of <c>Mizan.Registry.RouteBody</c>.</returns>
    public static string Place(
        RouteTemplate template, IMethodSymbol method, bool hasBody, List<ParameterSpec> parameters, List<Problem> problems)
    {
        foreach (var value in template.Values)
        {
            if (parameters.Any(p => p.Source == ParameterSource.Argument && p.WireName == value.Name)) continue;
            problems.Add(new(
                Id,
                $"Route has the value '{value.Name}', which is the wire name of no parameter of '{method.Name}'",
                ProblemSite.Attribute("Route")));
        }
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Source != ParameterSource.Argument) continue;
            var symbol = method.Parameters[i];
            var value = template.Values.FirstOrDefault(v => v.Name == parameters[i].WireName);
            var place = value is not null ? ArgumentPlace.Path
                : hasBody && !Has(symbol, "FromQueryAttribute") ? ArgumentPlace.Body
                : ArgumentPlace.Query;
            parameters[i] = parameters[i] with { Place = place };
            // What cannot cross a wire at all has been said already.
            if (parameters[i].Type is null) continue;
            var mistake = SourceMistake(symbol, parameters[i].Type!, place) ?? place switch
            {
                ArgumentPlace.Path => ValueMistake(value!, parameters[i]),
                ArgumentPlace.Query => QueryMistake(parameters[i]),
                _ => null,
            };
            if (mistake is not null) problems.Add(new(Id, $"Parameter '{symbol.Name}' {mistake}", ProblemSite.Parameter(i)));
        }
        var inBody = parameters.Where(p => p.Place == ArgumentPlace.Body).ToArray();
        return !hasBody ? "None"
            : inBody.Length == 0 ? "Raw"
            : inBody.All(p => p.Type is not null && ParameterParser.IsQueryable(p.Type)) ? "JsonOrForm"
            : "Json";
    }

    private static string? SourceMistake(IParameterSymbol symbol, TypeRef type, ArgumentPlace place)
    {
        if (type.IsUpload) return "is an Upload, which comes with calls only; take files in a function without Route";
        if (Has(symbol, "FromHeaderAttribute")) return "is marked [FromHeader]; take MizanRequest, and the header from its HttpContext";
        if (Has(symbol, "FromBodyAttribute")) return "is marked [FromBody], but the members of the body are the arguments; remove it";
        if (Has(symbol, "FromFormAttribute")) return "is marked [FromForm], but a form and JSON are taken alike; remove it";
        var isInPath = place == ArgumentPlace.Path;
        if (!isInPath && Has(symbol, "FromRouteAttribute")) return "is marked [FromRoute], but is no value of the route";
        return isInPath && Has(symbol, "FromQueryAttribute") ? "is marked [FromQuery], but is a value of the route" : null;
    }

    private static string? ValueMistake(RouteValue value, ParameterSpec parameter)
    {
        var type = parameter.Type!;
        if (!type.IsQueryable) return "is a value of the route, so it has to be a scalar or an enum";
        if (value.IsCatchAll && type is not { Form: TypeForm.Scalar, Scalar: Scalar.String })
        {
            return "takes the rest of the path, so it has to be a string";
        }
        if (value.IsOptional && parameter.Default is null && !type.Nullable) return "is optional in the route, so it needs a default value";
        return value.Constraint is null || Fits(value.Constraint, type)
            ? null
            : $"is of another type than the constraint '{value.Constraint}' of the route";
    }

    private static bool Fits(string constraint, TypeRef type) => type.Form == TypeForm.Scalar && constraint switch
    {
        "guid" => type.Scalar == Scalar.Uuid,
        "bool" => type.Scalar == Scalar.Bool,
        _ => type.Scalar is >= Scalar.Int8 and <= Scalar.UInt64,
    };

    private static string? QueryMistake(ParameterSpec parameter) => ParameterParser.IsQueryable(parameter.Type!)
        ? null
        : "travels in a query string, so it has to be a scalar, an enum or a list of those";

    private static bool Has(IParameterSymbol symbol, string attribute) => Attributes.Find(symbol, Mvc, attribute) is not null;
}
