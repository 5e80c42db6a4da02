using System.Text;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Names of the usual types, qualified from <c>global::</c>, as the compiler's own display has them. That display knows every form
/// of type and is most of what parsing would cost; this knows those that a wire has, and leaves the rest to it.
/// </summary>
internal static class QualifiedName
{
    /// <summary>The name, or null where this is no usual type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isMarked">Whether a question mark of its own belongs to it.</param>
    public static string? Of(ITypeSymbol type, bool isMarked)
    {
        var name = new StringBuilder();
        return TryAppend(name, type, isMarked) ? name.ToString() : null;
    }

    private static bool TryAppend(StringBuilder name, ITypeSymbol type, bool isMarked)
    {
        var isWritten = type switch
        {
            // The marks of arrays of arrays stand in an order of their own.
            IArrayTypeSymbol { IsSZArray: true, ElementType: not IArrayTypeSymbol } array =>
                TryAppend(name, array.ElementType, true) && Append(name, "[]"),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
                TryAppend(name, nullable.TypeArguments[0], true) && Append(name, "?"),
            INamedTypeSymbol named => TryAppendNamed(name, named),
            _ => false,
        };
        if (isWritten && isMarked && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated }) name.Append('?');
        return isWritten;
    }

    private static bool TryAppendNamed(StringBuilder name, INamedTypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword) return Append(name, keyword);
        if (type.IsTupleType || type.IsNativeIntegerType || type.IsUnboundGenericType || !IsUsual(type.TypeKind)) return false;
        if (type.ContainingType is { } outer)
        {
            if (!TryAppendNamed(name, outer)) return false;
            name.Append('.');
        }
        else if (!TryAppend(name.Append("global::"), type.ContainingNamespace))
        {
            return false;
        }
        return TryAppend(name, type.Name) && TryAppendArguments(name, type);
    }

    private static bool TryAppendArguments(StringBuilder name, INamedTypeSymbol type)
    {
        for (var i = 0; i < type.TypeArguments.Length; i++)
        {
            name.Append(i == 0 ? "<" : ", ");
            if (!TryAppend(name, type.TypeArguments[i], true)) return false;
        }
        if (type.TypeArguments.Length > 0) name.Append('>');
        return true;
    }

    private static bool TryAppend(StringBuilder name, INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace) return true;
        return TryAppend(name, space.ContainingNamespace) && TryAppend(name, space.Name) && Append(name, ".");
    }

    // What might be a keyword has to be escaped; all of them begin with a small letter.
    private static bool TryAppend(StringBuilder name, string part) => part.Length > 0 && part[0] is >= 'A' and <= 'Z' && Append(name, part);

    private static bool Append(StringBuilder name, string part)
    {
        name.Append(part);
        return true;
    }

    private static bool IsUsual(TypeKind kind) =>
        kind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface or TypeKind.Delegate;

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Char => "char",
        SpecialType.System_String => "string",
        SpecialType.System_Object => "object",
        SpecialType.System_Void => "void",
        _ => null,
    };
}
