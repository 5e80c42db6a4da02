namespace Mizan.Codegen.Documents;

/// <summary>Scopes as people read them.</summary>
internal static class ScopeText
{
    /// <summary>What follows the name of what is narrowed: nothing, or by what.</summary>
    public static string Of(IReadOnlyCollection<string> scope) => scope.Count == 0 ? "" : $" by {string.Join(", ", scope)}";
}
