using Mizan.Generators.Parsing;

namespace Mizan.Codegen.Documents;

/// <summary>Guesses what a name that does not exist was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the known names; <see langword="null"/> when none is near.</summary>
    public static string? For(string name, IEnumerable<string> known) => known
        .Select(candidate => (Name: candidate, Distance: EditDistance.Between(candidate, name)))
        .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 3))
        .OrderBy(candidate => candidate.Distance)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}
