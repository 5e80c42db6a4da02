using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>Looks attributes up on symbols, by name.</summary>
internal static class Attributes
{
    public static AttributeData? Find(ISymbol symbol, string space, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (KnownTypes.Is(attribute.AttributeClass, space, name)) return attribute;
        }
        return null;
    }

    public static AttributeData? FindJson(ISymbol symbol, string name) => Find(symbol, KnownTypes.Json, name);

    public static bool HasJson(ISymbol symbol, string name) => FindJson(symbol, name) is not null;

    /// <summary>The first constructor argument, when it is of the type that is asked for.</summary>
    public static T? Argument<T>(this AttributeData? attribute)
        where T : class => attribute is { ConstructorArguments.Length: > 0 } ? attribute.ConstructorArguments[0].Value as T : null;

    /// <summary>The value of a property that is set, or null.</summary>
    public static object? Named(this AttributeData attribute, string property)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == property && pair.Value.Kind != TypedConstantKind.Array) return pair.Value.Value;
        }
        return null;
    }

    /// <summary>The wire name that an attribute gives, or null.</summary>
    public static string? WireName(ISymbol symbol) => Find(symbol, "Mizan", "WireNameAttribute").Argument<string>();
}
