using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>An object type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Doc">What its documentation comment says; <see langword="null"/> without one.</param>
/// <param name="Fields">The members, in the order in which they are written.</param>
internal sealed record IrStruct(string Name, string? Doc, EquatableArray<IrField> Fields);

/// <summary>A member of an object, or an argument of a function.</summary>
internal sealed record IrField
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required IrType Type { get; init; }

    /// <summary>Whether a client may leave it out of what it sends.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the server may leave it out of what it answers; everything else is always there.</summary>
    public bool Omissible { get; init; }

    /// <summary>The value that an absent one has, as JSON text; <see langword="null"/> where none is told.</summary>
    public string? Default { get; init; }

    /// <summary>What a value has to meet.</summary>
    public IrConstraints Constraints { get; init; } = IrConstraints.None;

    /// <summary>What its documentation comment says.</summary>
    public string? Doc { get; init; }
}
