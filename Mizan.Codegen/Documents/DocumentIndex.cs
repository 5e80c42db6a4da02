using Mizan.Generators.Ir;

namespace Mizan.Codegen.Documents;

/// <summary>A description whose parts are found by name.</summary>
internal sealed class DocumentIndex
{
    public DocumentIndex(IrDocument document)
    {
        Document = document;
        Functions = ByName(document.Functions, function => function.Name);
        Contexts = ByName(document.Contexts, context => context.Name);
        Enums = ByName(document.Enums, type => type.Name);
        Structs = ByName(document.Structs, type => type.Name);
        Unions = ByName(document.Unions, type => type.Name);
    }

    public IrDocument Document { get; }

    public IReadOnlyDictionary<string, IrFunction> Functions { get; }

    public IReadOnlyDictionary<string, IrContext> Contexts { get; }

    public IReadOnlyDictionary<string, IrEnum> Enums { get; }

    public IReadOnlyDictionary<string, IrStruct> Structs { get; }

    public IReadOnlyDictionary<string, IrUnion> Unions { get; }

    /// <summary>The names of everything that the document declares as a type.</summary>
    public IEnumerable<string> TypeNames => Enums.Keys.Concat(Structs.Keys).Concat(Unions.Keys);

    /// <summary>The functions of a context; none where it is not declared.</summary>
    public IReadOnlyList<IrFunction> Members(string? context) =>
        context is null ? [] : [.. Document.Functions.Where(function => function.Context == context)];

    /// <summary>A parameter of a context.</summary>
    public IrParam? Param(string? context, string name) =>
        context is not null && Contexts.TryGetValue(context, out var found) ? found.Params.FirstOrDefault(p => p.Name == name) : null;

    /// <summary>What a name stands for.</summary>
    public TypeForm FormOf(string name)
    {
        if (Enums.ContainsKey(name)) return TypeForm.Enum;
        if (Structs.ContainsKey(name)) return TypeForm.Struct;
        if (Unions.ContainsKey(name)) return TypeForm.Union;
        return IrTypeNames.IsComposite(name) ? TypeForm.Composite : TypeForm.Scalar;
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.ToDictionary(name, StringComparer.Ordinal);
}
