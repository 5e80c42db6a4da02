using Mizan.Generators.Ir;

namespace Mizan.Generators.Describing;

/// <summary>Types of a description under their paths.</summary>
internal sealed class TypeSet
{
    private readonly Dictionary<string, IrEnum> enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IrStruct> structs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IrUnion> unions = new(StringComparer.Ordinal);

    public IEnumerable<IrEnum> Enums => enums.Values;

    public IEnumerable<IrStruct> Structs => structs.Values;

    public IEnumerable<IrUnion> Unions => unions.Values;

    public IEnumerable<string> Paths => enums.Keys.Concat(structs.Keys).Concat(unions.Keys);

    public void Add(IrEnum type) => Add(enums, type.Name, type);

    public void Add(IrStruct type) => Add(structs, type.Name, type);

    public void Add(IrUnion type) => Add(unions, type.Name, type);

    /// <summary>Those of the types that some functions mention, or that are mentioned by one of them.</summary>
    public TypeSet ReachableFrom(IEnumerable<IrFunction> functions)
    {
        var reachable = new TypeSet();
        var waiting = new Stack<string>(functions.SelectMany(f => f.Inputs.Select(i => i.Type).Append(f.Output)).Select(Innermost));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var path = waiting.Pop();
            if (!seen.Add(path)) continue;
            if (enums.TryGetValue(path, out var variants)) reachable.Add(variants);
            if (structs.TryGetValue(path, out var members))
            {
                reachable.Add(members);
                foreach (var field in members.Fields) waiting.Push(Innermost(field.Type));
            }
            if (unions.TryGetValue(path, out var cases))
            {
                reachable.Add(cases);
                foreach (var item in cases.Cases) waiting.Push(item.Struct);
            }
        }
        return reachable;
    }

    // Assemblies that were built together agree on a type that they share; the first of them may have its comments.
    private static void Add<T>(Dictionary<string, T> types, string path, T type)
    {
        if (!types.ContainsKey(path)) types.Add(path, type);
    }

    private static string Innermost(IrType type)
    {
        while (type.Item is not null) type = type.Item;
        return type.Name;
    }
}
