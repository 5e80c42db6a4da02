using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Which function has which route, by method and shape.</summary>
internal static class RouteTable
{
    /// <summary>The routes of referenced assemblies.</summary>
    public static Dictionary<string, string> Of(CompilationSpec compilation)
    {
        var routes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var function in compilation.Modules.SelectMany(module => module.Functions))
        {
            var parts = function.Route?.Split(' ') ?? [];
            if (parts.Length != 2) continue;
            foreach (var method in parts[0].Split(',')) routes[$"{method} {parts[1]}"] = function.WireName;
        }
        return routes;
    }

    /// <summary>Takes a function's routes, or says who has one of them.</summary>
    public static Problem? Claim(Dictionary<string, string> routes, FunctionSpec function)
    {
        if (function.Route is not { } route) return null;
        foreach (var method in route.Methods)
        {
            if (routes.TryGetValue($"{method} {route.Shape}", out var owner))
            {
                return new(
                    "MIZ070",
                    $"'{method} {route.Template}' is answered by '{owner}' as well; give one of them another Route or other Methods",
                    ProblemSite.Attribute("Route"));
            }
        }
        foreach (var method in route.Methods) routes[$"{method} {route.Shape}"] = function.WireName;
        return null;
    }
}
