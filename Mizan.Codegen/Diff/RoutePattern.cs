using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Diff;

/// <summary>A route as those see it who hold an address: what a parameter is called is not part of it.</summary>
internal static class RoutePattern
{
    /// <summary>The route without the names of its parameters; routes of one shape have the same addresses.</summary>
    public static string Shape(string route) => string.Join('/', Parts(route).Select(part =>
        NameIn(part) is { } name ? part.Replace(name, "", StringComparison.Ordinal) : part.ToUpperInvariant()));

    /// <summary>The function with arguments that are called as those in the same places of another route.</summary>
    public static IrFunction Aligned(IrFunction function, string? other)
    {
        if (function.Route is null || other is null || Shape(function.Route) != Shape(other)) return function;
        var names = Names(function.Route).Zip(Names(other)).ToArray();
        return function with { Inputs = function.Inputs.Select(Renamed).ToEquatableArray() };

        IrField Renamed(IrField input) =>
            names.FirstOrDefault(pair => pair.First == input.Name) is { Second: { } name } ? input with { Name = name } : input;
    }

    private static IEnumerable<string> Names(string route) => Parts(route).Select(NameIn).OfType<string>();

    private static string[] Parts(string route) => route.Trim('/').Split('/');

    // A part that is a parameter and nothing else: {name}, {name:int}, {name=5}, {name?}, {*name}.
    private static string? NameIn(string part)
    {
        if (part is not ['{', .., '}']) return null;
        var name = part.TrimStart('{', '*');
        return name.IndexOfAny([':', '=', '?', '}']) is > 0 and var end ? name[..end] : null;
    }
}
