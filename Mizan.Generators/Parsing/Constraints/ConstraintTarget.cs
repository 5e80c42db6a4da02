using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>What constraints apply to: a parameter or a member, with what its type allows to be said of it.</summary>
internal sealed class ConstraintTarget
{
    public ConstraintTarget(ISymbol symbol, ITypeSymbol type, string? defaultText)
    {
        Symbol = symbol;
        Type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        HasDefault = defaultText is not (null or "null");
        Scalar = KnownTypes.ScalarOf(Type);
    }

    public ISymbol Symbol { get; }

    /// <summary>The type of the values that are not null.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>Whether what is absent has a value that is not null.</summary>
    public bool HasDefault { get; }

    public Scalar? Scalar { get; }

    public bool IsText => Scalar == Model.Scalar.String;

    /// <summary>The name as messages give it.</summary>
    public string Name => $"'{Symbol.Name}'";

    /// <summary>The type as messages give it.</summary>
    public string TypeName => $"'{TypeText.ForMessage(Type)}'";

    /// <summary>The name that the placeholder {0} of a message stands for, as in the platform.</summary>
    public string DisplayName =>
        Attributes.Find(Symbol, ConstraintSource.Space, "DisplayAttribute") is { } display
            && display.Named("ResourceType") is null
            && display.Named("Name") is string stated
                ? stated
                : Attributes.Find(Symbol, "System.ComponentModel", "DisplayNameAttribute").Argument<string>() ?? Symbol.Name;

    /// <summary>What lengths count here, or null where there is nothing to count.</summary>
    public LengthUnit? Unit => Scalar switch
    {
        Model.Scalar.String => LengthUnit.Characters,
        Model.Scalar.Bytes => LengthUnit.Bytes,
        null when KnownTypes.CollectionOf(Type) is not null => LengthUnit.Elements,
        _ => null,
    };

    public LengthMeasure Measure => (Scalar, KnownTypes.CollectionOf(Type)) switch
    {
        (not null, _) or (_, TypeForm.Array or TypeForm.ImmutableArray) => LengthMeasure.Length,
        _ => Type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            ? LengthMeasure.Enumeration
            : LengthMeasure.Count,
    };
}
