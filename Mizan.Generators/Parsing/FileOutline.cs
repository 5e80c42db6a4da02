namespace Mizan.Generators.Parsing;

/// <summary>
/// What a file declares: everything that can matter outside of it, and so neither the bodies of its members nor white space
/// and remarks.
/// </summary>
internal sealed class FileOutline
{
    /// <summary>All but the methods.</summary>
    public required string Declarations { get; init; }

    /// <summary>The methods, each with its place and without its body.</summary>
    public required string Methods { get; init; }

    /// <summary>The names of the methods with the modifiers that say who sees them.</summary>
    public required HashSet<(string Name, string Modifiers)> Heads { get; init; }

    /// <summary>The names in expressions outside of bodies: in attributes, and for values of constants and parameters.</summary>
    public required HashSet<string> Mentions { get; init; }

    /// <summary>How a file differs from another in its place.</summary>
    /// <param name="other">What is outlined of the other.</param>
    /// <param name="names">Takes the names of methods that only one of them has, or that are not seen by the same code.</param>
    public OutlineChange Compare(FileOutline other, HashSet<string> names)
    {
        if (Declarations != other.Declarations) return OutlineChange.Anything;
        if (Methods == other.Methods) return OutlineChange.Nothing;
        var differing = new HashSet<(string Name, string Modifiers)>(Heads);
        differing.SymmetricExceptWith(other.Heads);
        names.UnionWith(differing.Select(head => head.Name));
        return OutlineChange.Methods;
    }
}
