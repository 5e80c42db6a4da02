using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Gives the types of a description other names, wherever they stand.</summary>
/// <param name="names">The new name of each; what has none keeps its own.</param>
internal sealed class TypeRenamer(IReadOnlyDictionary<string, string> names)
{
    public IrEnum Rename(IrEnum type) => type with { Name = Of(type.Name) };

    public IrStruct Rename(IrStruct type) => type with { Name = Of(type.Name), Fields = Rename(type.Fields) };

    public IrUnion Rename(IrUnion type) => type with
    {
        Name = Of(type.Name),
        Cases = type.Cases.Select(c => c with { Struct = Of(c.Struct) }).ToEquatableArray(),
    };

    public IrFunction Rename(IrFunction function) =>
        function with { Inputs = Rename(function.Inputs), Output = Rename(function.Output) };

    private EquatableArray<IrField> Rename(EquatableArray<IrField> fields) =>
        fields.Select(f => f with { Type = Rename(f.Type) }).ToEquatableArray();

    private IrType Rename(IrType type) => type with { Name = Of(type.Name), Item = type.Item is null ? null : Rename(type.Item) };

    private string Of(string name) => names.TryGetValue(name, out var other) ? other : name;
}
