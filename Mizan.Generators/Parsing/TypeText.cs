using System.Text;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Emitting;

namespace Mizan.Generators.Parsing;

/// <summary>Names of types: in C#, and for the code that is generated for them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>The type as it is declared, question marks included, qualified from <c>global::</c>.</summary>
    public static string Declared(ITypeSymbol type) => QualifiedName.Of(type, isMarked: true) ?? type.ToDisplayString(Qualified);

    /// <summary>The type without a question mark of its own.</summary>
    public static string WithoutNull(ITypeSymbol type) =>
        QualifiedName.Of(type, isMarked: false) ?? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Qualified);

    /// <summary>The type as a message shows it.</summary>
    public static string ForMessage(ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary>A namespace with dots, keywords as they are; empty for the global one.</summary>
    public static string Plain(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? ""
        : space.ContainingNamespace.IsGlobalNamespace ? space.Name
        : $"{Plain(space.ContainingNamespace)}.{space.Name}";

    /// <summary>The namespace of the codec of a type.</summary>
    public static string CodecNamespace(INamedTypeSymbol type) => CSharpText.OwnNamespace("Mizan.Codecs", Plain(type.ContainingNamespace));

    /// <summary>The name of the codec of a type, without its suffix: <c>PageOfOrder</c>.</summary>
    public static string CodecName(INamedTypeSymbol type) => Name(type, type.ContainingNamespace);

    private static string Name(ITypeSymbol type, INamespaceSymbol from)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return "ArrayOf" + Annotated(array.ElementType, from);
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return "Nullable" + Name(nullable.TypeArguments[0], from);
            case INamedTypeSymbol named:
                var name = new StringBuilder();
                // Names stay unique: within a namespace by the compiler's rules, across namespaces by spelling the other one out.
                if (named.SpecialType == SpecialType.None && !SymbolEqualityComparer.Default.Equals(named.ContainingNamespace, from)
                    && !named.ContainingNamespace.IsGlobalNamespace && !IsSystem(named))
                {
                    name.Append(Plain(named.ContainingNamespace).Replace('.', '_')).Append('_');
                }
                if (named.ContainingType is { } outer) name.Append(Name(outer, outer.ContainingNamespace)).Append('_');
                name.Append(named.Name);
                if (named.TypeArguments.Length > 0)
                {
                    name.Append("Of").Append(string.Join("And", named.TypeArguments.Select(a => Annotated(a, from))));
                }
                return name.ToString();
            default:
                return type.Name;
        }
    }

    // Code without nullable annotations makes no promise, so null is allowed there.
    private static string Annotated(ITypeSymbol argument, INamespaceSymbol from) =>
        (argument.IsReferenceType && argument.NullableAnnotation != NullableAnnotation.NotAnnotated ? "Nullable" : "")
        + Name(argument, from);

    private static bool IsSystem(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }
        return outermost is { Name: "System" };
    }
}
