using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Finds what a name that does not exist may have been meant to be.</summary>
internal static class Suggestions
{
    private const int Max = 3;

    /// <summary>The problem with the nearest names, where it sought one.</summary>
    public static Problem Complete(Problem problem, IEnumerable<string> names)
    {
        if (problem.Sought is not { } sought) return problem;
        var near = Near(sought, names);
        if (near.Length == 0) return problem with { Sought = null };
        return problem with
        {
            Sought = null,
            Message = $"{problem.Message}; did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?",
            Suggestions = new(near),
        };
    }

    private static string[] Near(string sought, IEnumerable<string> names)
    {
        var spelled = SnakeCase.Of(sought);
        return [.. names
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: EditDistance.Between(name, spelled)))
            .Where(c => c.Distance <= Math.Max(2, sought.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(Max)
            .Select(c => c.Name)];
    }
}
