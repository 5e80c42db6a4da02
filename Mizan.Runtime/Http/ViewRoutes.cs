using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Mizan.Registry;

namespace Mizan.Http;

/// <summary>Maps the functions with routes, as an application maps its own endpoints.</summary>
/// <param name="prefix">Where Mizan's own endpoints are.</param>
/// <param name="server">Serves them.</param>
/// <param name="areNamed">Whether each endpoint is named after its function, for links.</param>
/// <param name="guarded">What stands in front of every endpoint.</param>
internal sealed class ViewRoutes(string prefix, ViewServer server, bool areNamed, Func<RequestDelegate, RequestDelegate> guarded)
{
    /// <summary>Maps functions, outside of the prefix.</summary>
    /// <returns>Conventions that they follow.</returns>
    /// <exception cref="InvalidOperationException">A route lies below the prefix.</exception>
    public RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, IEnumerable<RouteFunction> functions)
    {
        var group = endpoints.MapGroup("");
        foreach (var function in functions) Map(group, function, function.Declaration.Route!.Template);
        return group;
    }

    private void Map(RouteGroupBuilder group, RouteFunction function, string template)
    {
        if (IsBelow(template, prefix))
        {
            throw new InvalidOperationException(
                $"The route '{template}' of '{function.Name}' lies below '{prefix}', where calls and fetches are: "
                + "give it another path, or Mizan another prefix.");
        }
        var pattern = RoutePatternFactory.Parse(template);
        var view = new ViewEndpoint(server, function, [.. pattern.Parameters.Select(parameter => parameter.Name)]);
        var endpoint = group.Map(pattern, guarded(view.HandleAsync))
            .WithMetadata(new HttpMethodMetadata(Methods(function)))
            .WithDisplayName("Mizan: " + function.Name);
        if (areNamed) endpoint.WithName(function.Name);
    }

    // Whoever may GET may ask for the head alone, which the server answers by itself. What changes something by GET is
    // not to be run for that.
    private static IEnumerable<string> Methods(RouteFunction function)
    {
        var methods = function.Declaration.Route!.Methods;
        return function.Declaration.Kind != FunctionKind.Mutation && methods.Contains(HttpMethods.Get)
            ? [.. methods, HttpMethods.Head]
            : methods;
    }

    private static bool IsBelow(string template, string prefix)
    {
        var own = "/" + prefix.Trim('/') + "/";
        return own.Length > 2 && (template + "/").StartsWith(own, StringComparison.OrdinalIgnoreCase);
    }
}
