using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The types of the platform that have a wire format, by name: names are the same in every compilation.</summary>
internal static class KnownTypes
{
    private static readonly Dictionary<SpecialType, Scalar> Specials = new()
    {
        [SpecialType.System_Boolean] = Scalar.Bool,
        [SpecialType.System_SByte] = Scalar.Int8,
        [SpecialType.System_Byte] = Scalar.UInt8,
        [SpecialType.System_Int16] = Scalar.Int16,
        [SpecialType.System_UInt16] = Scalar.UInt16,
        [SpecialType.System_Int32] = Scalar.Int32,
        [SpecialType.System_UInt32] = Scalar.UInt32,
        [SpecialType.System_Int64] = Scalar.Int64,
        [SpecialType.System_UInt64] = Scalar.UInt64,
        [SpecialType.System_Single] = Scalar.Float32,
        [SpecialType.System_Double] = Scalar.Float64,
        [SpecialType.System_Decimal] = Scalar.Decimal,
        [SpecialType.System_String] = Scalar.String,
        [SpecialType.System_Char] = Scalar.Char,
        [SpecialType.System_DateTime] = Scalar.DateTime,
    };

    private static readonly Dictionary<string, Scalar> Scalars = new()
    {
        ["Guid"] = Scalar.Uuid,
        ["DateTimeOffset"] = Scalar.DateTimeOffset,
        ["DateOnly"] = Scalar.Date,
        ["TimeOnly"] = Scalar.Time,
        ["TimeSpan"] = Scalar.Duration,
        ["Uri"] = Scalar.Uri,
    };

    private static readonly Dictionary<string, TypeForm> Collections = new()
    {
        ["List"] = TypeForm.Sequence,
        ["IEnumerable"] = TypeForm.Sequence,
        ["ICollection"] = TypeForm.Sequence,
        ["IList"] = TypeForm.Sequence,
        ["IReadOnlyCollection"] = TypeForm.Sequence,
        ["IReadOnlyList"] = TypeForm.Sequence,
        ["HashSet"] = TypeForm.Set,
        ["ISet"] = TypeForm.Set,
        ["IReadOnlySet"] = TypeForm.Set,
        ["SortedSet"] = TypeForm.SortedSet,
        ["Dictionary"] = TypeForm.Map,
        ["IDictionary"] = TypeForm.Map,
        ["IReadOnlyDictionary"] = TypeForm.Map,
        ["SortedDictionary"] = TypeForm.SortedMap,
        ["ImmutableArray"] = TypeForm.ImmutableArray,
        ["ImmutableList"] = TypeForm.ImmutableList,
        ["ImmutableHashSet"] = TypeForm.ImmutableSet,
        ["ImmutableDictionary"] = TypeForm.ImmutableMap,
    };

    public static Scalar? ScalarOf(ITypeSymbol type)
    {
        if (Specials.TryGetValue(type.SpecialType, out var special)) return special;
        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte }) return Scalar.Bytes;
        if (IsIn(type, "System") && Scalars.TryGetValue(type.Name, out var scalar)) return scalar;
        return Is(type, "System.Text.Json", "JsonElement") ? Scalar.Json : null;
    }

    public static TypeForm? CollectionOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { IsSZArray: true }) return TypeForm.Array;
        return type is INamedTypeSymbol { IsGenericType: true }
            && (IsIn(type, "System.Collections.Generic") || IsIn(type, "System.Collections.Immutable"))
            && Collections.TryGetValue(type.Name, out var form)
                ? form
                : null;
    }

    /// <summary>The namespace of the attributes that say how a type is written as JSON.</summary>
    public const string Json = "System.Text.Json.Serialization";

    public static bool Is(ITypeSymbol? type, string space, string name) => type is not null && type.Name == name && IsIn(type, space);

    public static bool IsIn(ISymbol symbol, string space) =>
        symbol.ContainingType is null && symbol.ContainingNamespace is { } own && IsNamed(own, space.AsSpan());

    /// <summary>Whether a type belongs to the platform, where a type that is not known has no wire format.</summary>
    public static bool IsPlatform(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" };
    }

    // Compares from the innermost part outwards, since making the full name of every symbol would be felt while typing.
    private static bool IsNamed(INamespaceSymbol space, ReadOnlySpan<char> name)
    {
        while (true)
        {
            if (space.IsGlobalNamespace) return name.IsEmpty;
            var own = space.Name.AsSpan();
            if (!name.EndsWith(own)) return false;
            name = name.Slice(0, name.Length - own.Length);
            if (name.IsEmpty) return space.ContainingNamespace.IsGlobalNamespace;
            if (name[name.Length - 1] != '.') return false;
            name = name.Slice(0, name.Length - 1);
            space = space.ContainingNamespace;
        }
    }
}
