using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>Finds the validation attributes of a parameter or member.</summary>
internal static class ConstraintSource
{
    /// <summary>The namespace of the platform's validation attributes.</summary>
    public const string Space = "System.ComponentModel.DataAnnotations";

    /// <summary>The attributes of a parameter, one of each class.</summary>
    public static List<AttributeData> Of(IParameterSymbol parameter)
    {
        var found = new List<AttributeData>();
        Collect(parameter, found);
        return found;
    }

    /// <summary>
    /// The attributes of a member, one of each class: its own, those of what it overrides, and those of the constructor
    /// parameters that give it its value, where an attribute on a positional record ends up unless it says otherwise.
    /// </summary>
    public static List<AttributeData> Of(ISymbol member, IParameterSymbol? parameter)
    {
        var found = new List<AttributeData>();
        for (var level = member; level is not null; level = (level as IPropertySymbol)?.OverriddenProperty)
        {
            Collect(level, found);
            if (!level.ContainingType.IsRecord) continue;
            foreach (var constructor in level.ContainingType.InstanceConstructors)
            {
                if (ConstructorParser.ParameterOf(constructor, level) is { } positional) Collect(positional, found);
            }
        }
        if (parameter is not null) Collect(parameter, found);
        return found;
    }

    /// <summary>Whether an attribute class is one of the platform's own.</summary>
    public static bool IsPlatforms(INamedTypeSymbol type) => KnownTypes.IsIn(type, Space);

    private static void Collect(ISymbol symbol, List<AttributeData> found)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsValidation(type) && !found.Any(f => IsSame(f, attribute))) found.Add(attribute);
        }
    }

    private static bool IsSame(AttributeData left, AttributeData right) =>
        SymbolEqualityComparer.Default.Equals(left.AttributeClass, right.AttributeClass);

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (KnownTypes.Is(level, Space, "ValidationAttribute")) return true;
        }
        return false;
    }
}
