namespace Mizan.Registry;

/// <summary>A named context and the reads that are its members.</summary>
public sealed class NamedContext
{
    internal NamedContext(string name, IEnumerable<ReadFunction> functions)
    {
        Name = name;
        Functions = [.. functions.OrderBy(function => function.Name, StringComparer.Ordinal)];
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>The members, sorted by name (ordinal), which is their order in an answer.</summary>
    public IReadOnlyList<ReadFunction> Functions { get; }
}
