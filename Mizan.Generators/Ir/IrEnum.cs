using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>An enum, whose values travel as strings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Doc">What its documentation comment says; <see langword="null"/> without one.</param>
/// <param name="Variants">The values, in the order of declaration.</param>
internal sealed record IrEnum(string Name, string? Doc, EquatableArray<IrVariant> Variants);

/// <summary>A value of an enum.</summary>
/// <param name="Name">The string that stands for it.</param>
/// <param name="Doc">What its documentation comment says.</param>
internal sealed record IrVariant(string Name, string? Doc);
