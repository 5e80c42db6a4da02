namespace Mizan.Generators.Ir;

/// <summary>A use of a type.</summary>
/// <param name="Name">
/// A scalar (<c>int32</c>, <c>string</c>, …), <c>list</c>, <c>set</c>, <c>map</c>, <c>void</c>, or the name of an enum,
/// struct or union of the document. See <see cref="IrTypeNames"/>.
/// </param>
internal sealed record IrType(string Name)
{
    /// <summary>Whether null is one of the values.</summary>
    public bool Nullable { get; init; }

    /// <summary>The element of a list or set, or the value of a map, whose keys are strings.</summary>
    public IrType? Item { get; init; }

    /// <summary>Whether a number travels as a JSON string.</summary>
    public bool IsText { get; init; }
}
