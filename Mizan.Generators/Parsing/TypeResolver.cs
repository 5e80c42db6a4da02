using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Tells the wire form of a type from its symbol, without looking at its members.</summary>
internal static class TypeResolver
{
    /// <summary>The type's form, or null when it has none; named types within it are added to a list.</summary>
    public static TypeRef? Resolve(ITypeSymbol type, NumberEncoding encoding, List<INamedTypeSymbol> named)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Resolve(nullable.TypeArguments[0], encoding, named) is { } inner ? inner with { Nullable = true } : null;
        }
        var resolved = ResolveForm(type, encoding, named);
        // Code without nullable annotations makes no promise, so null is allowed there.
        return resolved is null ? null : resolved with
        {
            IsValueType = type.IsValueType,
            Nullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated,
        };
    }

    private static TypeRef? ResolveForm(ITypeSymbol type, NumberEncoding encoding, List<INamedTypeSymbol> named)
    {
        if (IsUnfinished(type)) return null;
        var csharp = TypeText.WithoutNull(type);
        if (ConverterOf(type) is { } converter) return Converted(csharp, converter);
        if (KnownTypes.ScalarOf(type) is { } scalar)
        {
            return new TypeRef
            {
                CSharp = csharp,
                Form = TypeForm.Scalar,
                Scalar = scalar,
                Encoding = scalar is >= Scalar.Int8 and <= Scalar.Decimal ? encoding : NumberEncoding.Number,
                IsQueryable = scalar != Scalar.Json,
            };
        }
        if (KnownTypes.CollectionOf(type) is { } form) return ResolveCollection(type, form, csharp, encoding, named);
        if (type is not INamedTypeSymbol own || !CanBeNamed(own)) return null;
        named.Add(own);
        return new TypeRef
        {
            CSharp = csharp,
            Form = TypeForm.Named,
            Codec = $"global::{TypeText.CodecNamespace(own)}.{TypeText.CodecName(own)}Codec",
            IsQueryable = own.TypeKind == TypeKind.Enum,
        };
    }

    private static TypeRef? ResolveCollection(
        ITypeSymbol type, TypeForm form, string csharp, NumberEncoding encoding, List<INamedTypeSymbol> named)
    {
        var isMap = form is TypeForm.Map or TypeForm.SortedMap or TypeForm.ImmutableMap;
        var arguments = type is IArrayTypeSymbol array ? [array.ElementType] : ((INamedTypeSymbol)type).TypeArguments;
        if (isMap && arguments[0].SpecialType != SpecialType.System_String) return null;
        var item = Resolve(arguments[isMap ? 1 : 0], encoding, named);
        if (item is null) return null;
        // Elements of code without annotations may be null, which the text of the type has to say as well.
        var text = form == TypeForm.Array
            ? item.Annotated + "[]"
            : csharp.Substring(0, csharp.IndexOf('<')) + (isMap ? "<string, " : "<") + item.Annotated + ">";
        return new TypeRef { CSharp = text, Form = form, Item = item };
    }

    // Enums are written by name; a converter that says just that is taken at its word by the enum's parser.
    private static INamedTypeSymbol? ConverterOf(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? CustomConverter(type, allowStringEnum: true) : CustomConverter(type, allowStringEnum: false);

    /// <summary>The application's own converter that an attribute on a type or member names.</summary>
    public static INamedTypeSymbol? CustomConverter(ISymbol symbol, bool allowStringEnum)
    {
        var converter = Attributes.FindJson(symbol, "JsonConverterAttribute").Argument<INamedTypeSymbol>();
        return converter is null || (allowStringEnum && IsStringEnumConverter(converter)) ? null : converter;
    }

    /// <summary>Whether an enum, or a member of an enum's type, is said to be written by its names in C#.</summary>
    public static bool HasStringEnumConverter(ISymbol symbol) =>
        Attributes.FindJson(symbol, "JsonConverterAttribute").Argument<INamedTypeSymbol>() is { } converter
            && IsStringEnumConverter(converter);

    private static bool IsStringEnumConverter(INamedTypeSymbol converter) =>
        converter.Name == "JsonStringEnumConverter" && KnownTypes.IsIn(converter, KnownTypes.Json);

    /// <summary>A type in the hands of a converter, or null when the converter converts no single type.</summary>
    public static TypeRef? Converted(string csharp, INamedTypeSymbol converter)
    {
        for (var type = converter.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "JsonConverter", TypeArguments.Length: 1 } && KnownTypes.IsIn(type, KnownTypes.Json)
                && !converter.IsAbstract && IsReachable(converter) && CanBeMade(converter))
            {
                return new TypeRef { CSharp = csharp, Form = TypeForm.Converted, Codec = TypeText.Declared(converter) };
            }
        }
        return null;
    }

    // Half a type, while it is typed, may have the name of one that is known, and arguments that have none.
    private static bool IsUnfinished(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsUnfinished(array.ElementType),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named => named.TypeArguments.Any(IsUnfinished),
        _ => type.TypeKind == TypeKind.Error,
    };

    private static bool CanBeMade(INamedTypeSymbol converter) =>
        converter.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public);

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var isOpen = outer.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
            if (!isOpen || outer.IsFileLocal) return false;
        }
        return true;
    }

    private static bool CanBeNamed(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Enum or TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !type.IsTupleType
        && !type.IsRefLikeType
        && !type.IsStatic
        && !type.IsUnboundGenericType
        && type.SpecialType == SpecialType.None
        && (!KnownTypes.IsPlatform(type) || KnownTypes.Is(type, "System.Collections.Generic", "KeyValuePair")
            || type.TypeKind == TypeKind.Enum);
}
