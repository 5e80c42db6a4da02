using System.Text;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>
/// A type's name with all that is around it, in a form that its short name can be made of: <c>Shop.Page(Shop.Order)</c>,
/// where <c>?</c> marks what may be null, and <c>*</c> an array. It identifies a type in every compilation that sees it, and
/// has a dot in any case, which no name of a scalar has.
/// </summary>
internal static class TypePath
{
    /// <summary>The mark of the object that a polymorphic type itself is.</summary>
    public const string Plain = ":Plain";

    /// <summary>The mark of an enum that is written with the names that it has in C#.</summary>
    public const string AsDeclared = ":AsDeclared";

    public static string Of(INamedTypeSymbol type, string mark = "")
    {
        var path = new StringBuilder();
        Append(path, type);
        return path.Append(mark).ToString();
    }

    private static void Append(StringBuilder path, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                path.Append('*');
                AppendArgument(path, array.ElementType);
                break;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                path.Append('?');
                Append(path, nullable.TypeArguments[0]);
                break;
            case INamedTypeSymbol named:
                path.Append(TypeText.Plain(named.ContainingNamespace)).Append('.');
                AppendName(path, named);
                AppendArguments(path, [.. Arguments(named)]);
                break;
            default:
                path.Append(type.Name);
                break;
        }
    }

    private static void AppendName(StringBuilder path, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            AppendName(path, outer);
            path.Append('.');
        }
        path.Append(type.Name);
    }

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? Arguments(outer).Concat(type.TypeArguments) : type.TypeArguments;

    private static void AppendArguments(StringBuilder path, IReadOnlyList<ITypeSymbol> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            path.Append(i == 0 ? '(' : ',');
            AppendArgument(path, arguments[i]);
        }
        if (arguments.Count > 0) path.Append(')');
    }

    private static void AppendArgument(StringBuilder path, ITypeSymbol argument)
    {
        // Code without nullable annotations makes no promise, so null is allowed there.
        if (argument is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated }) path.Append('?');
        Append(path, argument);
    }
}
