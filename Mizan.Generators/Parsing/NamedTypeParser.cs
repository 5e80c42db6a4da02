using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Walks one named type: an enum, an object type, or a polymorphic one.</summary>
internal static class NamedTypeParser
{
    private const int MaxDepth = 12;

    // Attributes that change how a type is read or written, in a way that has no counterpart on this wire.
    private static readonly string[] Unsupported =
        ["JsonExtensionDataAttribute", "JsonUnmappedMemberHandlingAttribute", "JsonObjectCreationHandlingAttribute"];

    public static NamedTypeResult Parse(INamedTypeSymbol type, NamedTypeResult result)
    {
        if (FindObstacle(type, result) is { } obstacle)
        {
            result.Refusal = obstacle;
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            EnumParser.Parse(type, result);
        }
        else if (type.GetAttributes().Any(a => KnownTypes.Is(a.AttributeClass, KnownTypes.Json, "JsonDerivedTypeAttribute")))
        {
            UnionParser.Parse(type, result);
        }
        else if (type.IsAbstract)
        {
            result.Refusal = $"type '{TypeText.ForMessage(type)}' is abstract; list its cases with [JsonDerivedType]";
        }
        else
        {
            ObjectParser.Parse(type, TypeText.CodecName(type), result);
        }
        return result;
    }

    /// <summary>The type as specs name it: not null.</summary>
    public static TypeRef Reference(INamedTypeSymbol type, string codecName) => new()
    {
        CSharp = TypeText.WithoutNull(type),
        Form = TypeForm.Named,
        IsValueType = type.IsValueType,
        Codec = $"global::{TypeText.CodecNamespace(type)}.{codecName}Codec",
        IsQueryable = type.TypeKind == TypeKind.Enum,
    };

    private static string? FindObstacle(INamedTypeSymbol type, NamedTypeResult result)
    {
        if (UploadParser.Is(type)) return UploadParser.Refusal;
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal || !result.CanReach(outer))
            {
                return $"type '{TypeText.ForMessage(type)}' is not reachable from generated code; make it internal or public";
            }
        }
        if (Depth(type) > MaxDepth)
        {
            return $"type '{type.Name}' nests type arguments more than {MaxDepth} deep; "
                + "one that mentions a larger form of itself never ends";
        }
        if (type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
        {
            return $"type '{TypeText.ForMessage(type)}' is a collection of its own; use a list, set or dictionary, or a [JsonConverter]";
        }
        var members = type.GetMembers().Where(m => m is IPropertySymbol or IFieldSymbol);
        return members.Prepend(type).Select(FindUnsupported).FirstOrDefault(name => name is not null) is { } attribute
            ? $"type '{TypeText.ForMessage(type)}' uses [{attribute}], which has no counterpart on the wire"
            : null;
    }

    private static string? FindUnsupported(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Unsupported.Contains(type.Name) && KnownTypes.IsIn(type, KnownTypes.Json))
            {
                return type.Name.Substring(0, type.Name.Length - "Attribute".Length);
            }
        }
        return null;
    }

    // Counts no further than needed, since the text of such a type may double with every level.
    private static int Depth(ITypeSymbol type, int depth = 0)
    {
        if (depth > MaxDepth) return depth;
        return type switch
        {
            IArrayTypeSymbol array => Depth(array.ElementType, depth + 1),
            INamedTypeSymbol { IsGenericType: true } generic => Math.Max(
                generic.TypeArguments.Select(a => Depth(a, depth + 1)).DefaultIfEmpty(depth).Max(),
                generic.ContainingType is { } outer ? Depth(outer, depth) : depth),
            _ => depth,
        };
    }
}
