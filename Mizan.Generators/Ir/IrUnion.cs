using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>A polymorphic type: an object of one of its cases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Discriminator">The member that tells the cases apart.</param>
/// <param name="Doc">What its documentation comment says; <see langword="null"/> without one.</param>
/// <param name="Cases">The cases, in the order of declaration.</param>
internal sealed record IrUnion(string Name, string Discriminator, string? Doc, EquatableArray<IrCase> Cases);

/// <summary>A case of a polymorphic type.</summary>
/// <param name="Value">The discriminator's value; <see langword="null"/> for an object that is written without one.</param>
/// <param name="IsNumber">Whether that value is a number.</param>
/// <param name="Struct">The object type.</param>
internal sealed record IrCase(string? Value, bool IsNumber, string Struct);
