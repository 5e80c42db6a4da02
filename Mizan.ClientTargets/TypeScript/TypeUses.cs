using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>
/// In which directions the types of a document travel. A client may leave out what has a default, while an answer has it
/// all; so a type that travels in both directions may be two types to a client.
/// </summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, IrStruct> structs;
    private readonly Dictionary<string, IrUnion> unions;
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> received = new(StringComparer.Ordinal);
    private readonly HashSet<string> different = new(StringComparer.Ordinal);

    /// <param name="document">The document.</param>
    /// <param name="functions">The functions of it that a client has.</param>
    public TypeUses(IrDocument document, IEnumerable<IrFunction> functions)
    {
        structs = document.Structs.ToDictionary(type => type.Name, StringComparer.Ordinal);
        unions = document.Unions.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var function in functions)
        {
            foreach (var input in function.Inputs) Visit(input.Type, sent);
            Visit(function.Output, received);
        }
        FindDifferent();
    }

    /// <summary>Whether a client sends values of a type.</summary>
    public bool IsSent(string name) => sent.Contains(name);

    /// <summary>Whether a client receives values of a type.</summary>
    public bool IsReceived(string name) => received.Contains(name);

    /// <summary>Whether a type is two types to a client, one for each direction.</summary>
    public bool IsSplit(string name) => sent.Contains(name) && received.Contains(name) && different.Contains(name);

    private void Visit(IrType type, HashSet<string> seen)
    {
        if (type.Item is not null) Visit(type.Item, seen);
        var rest = new Stack<string>([type.Name]);
        while (rest.Count > 0)
        {
            var name = rest.Pop();
            if (IrTypeNames.IsReserved(name) || !seen.Add(name)) continue;
            foreach (var inner in Mentions(name)) rest.Push(inner);
        }
    }

    private IEnumerable<string> Mentions(string name)
    {
        if (unions.TryGetValue(name, out var union)) return union.Cases.Select(c => c.Struct);
        return structs.TryGetValue(name, out var type) ? type.Fields.SelectMany(field => Names(field.Type)) : [];
    }

    private static IEnumerable<string> Names(IrType type)
    {
        for (var part = type; part is not null; part = part.Item) yield return part.Name;
    }

    // Whoever mentions a type that differs differs itself.
    private void FindDifferent()
    {
        foreach (var type in structs.Values.Where(type => type.Fields.Any(field => field.Optional != field.Omissible)))
        {
            different.Add(type.Name);
        }
        for (var before = -1; before != different.Count;)
        {
            before = different.Count;
            foreach (var name in structs.Keys.Concat(unions.Keys).Where(name => Mentions(name).Any(different.Contains)).ToArray())
            {
                different.Add(name);
            }
        }
    }
}
