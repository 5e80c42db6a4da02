using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>Named contexts, from the classes that stand for them.</summary>
internal static class ContextParser
{
    public const string AttributeName = "Mizan.ContextAttribute";

    private const string Suffix = "Context";

    /// <summary>The name of the context that a class stands for, or null.</summary>
    public static string? NameOf(INamedTypeSymbol type)
    {
        if (Attributes.Find(type, "Mizan", "ContextAttribute") is not { } attribute) return null;
        return attribute.Argument<string>() ?? DefaultName(type);
    }

    /// <summary>The name of a context that does not state one.</summary>
    public static string DefaultName(INamedTypeSymbol type)
    {
        var name = type.Name;
        if (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - Suffix.Length);
        }
        return SnakeCase.Of(name);
    }

    /// <summary>Whether a name is of the form <c>[a-z][a-z0-9_]*</c>.</summary>
    public static bool IsWireName(string name)
    {
        if (name.Length == 0 || name[0] is < 'a' or > 'z') return false;
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return false;
        }
        return true;
    }
}
