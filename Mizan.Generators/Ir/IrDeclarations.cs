using Mizan.Generators.Kdl;

namespace Mizan.Generators.Ir;

/// <summary>The names that a document declares, collected before anything that refers to them is read.</summary>
internal sealed class IrDeclarations
{
    private static readonly string[] Kinds = ["enum", "struct", "union", "context", "function"];

    private readonly Dictionary<string, KdlNode> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KdlNode> contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KdlNode> functions = new(StringComparer.Ordinal);

    /// <exception cref="KdlException">A name is missing, settled, or taken.</exception>
    public IrDeclarations(IEnumerable<KdlNode> nodes)
    {
        foreach (var node in nodes)
        {
            var table = node.Name switch
            {
                "enum" or "struct" or "union" => types,
                "context" => contexts,
                "function" => functions,
                _ => throw new KdlException($"'{node.Name}' cannot stand here{IrNode.Suggest(node.Name, Kinds)}", node.Position),
            };
            var name = node.StringArgument(0);
            if (string.IsNullOrEmpty(name)) throw new KdlException($"'{node.Name}' needs a name in quotes as its argument.", node.Position);
            if (table == types && IrTypeNames.IsReserved(name!))
            {
                throw new KdlException($"'{name}' is the name of a built-in type; give this {node.Name} another one.", node.Position);
            }
            if (table.ContainsKey(name!)) throw new KdlException($"'{name}' is declared twice; remove or rename one.", node.Position);
            table.Add(name!, node);
        }
    }

    /// <summary>Refuses a type that is neither built in nor declared.</summary>
    public void RequireType(string name, KdlPosition position)
    {
        if (IrTypeNames.IsReserved(name) || types.ContainsKey(name)) return;
        throw new KdlException($"There is no type '{name}'{IrNode.Suggest(name, types.Keys)}", position);
    }

    /// <summary>Refuses what is no struct.</summary>
    public void RequireStruct(string name, KdlPosition position)
    {
        RequireType(name, position);
        if (!types.TryGetValue(name, out var node) || node.Name != "struct")
        {
            throw new KdlException($"'{name}' is no struct, and only a struct can be a case.", position);
        }
    }

    public void RequireContext(string name, KdlPosition position)
    {
        if (contexts.ContainsKey(name)) return;
        throw new KdlException($"There is no context '{name}'{IrNode.Suggest(name, contexts.Keys)}", position);
    }

    /// <summary>Refuses a name that no parameter of a context has.</summary>
    public void RequireParam(string context, string name, KdlPosition position)
    {
        var known = Names(contexts[context], "param").ToArray();
        if (known.Contains(name)) return;
        throw new KdlException($"Context '{context}' has no parameter '{name}'{IrNode.Suggest(name, known)}", position);
    }

    /// <summary>The context of a function that has to be there.</summary>
    public string? ContextOf(string function, KdlPosition position)
    {
        if (functions.TryGetValue(function, out var node)) return node.StringProperty("context");
        throw new KdlException($"There is no function '{function}'{IrNode.Suggest(function, functions.Keys)}", position);
    }

    /// <summary>Refuses a function that is not one of a context's.</summary>
    public void RequireMember(string context, string function, KdlPosition position)
    {
        if (ContextOf(function, position) == context) return;
        throw new KdlException($"Function '{function}' is not in context '{context}'; give it context=\"{context}\".", position);
    }

    /// <summary>Refuses a function that its context does not list.</summary>
    public void RequireListed(string context, string function, KdlPosition position)
    {
        RequireContext(context, position);
        if (Names(contexts[context], "function").Contains(function)) return;
        throw new KdlException($"Context '{context}' does not list '{function}'; add a line: function \"{function}\".", position);
    }

    /// <summary>Whether the result of a function is a list.</summary>
    public bool IsList(string function) =>
        functions[function].Children.FirstOrDefault(c => c.Name == "output")?.StringProperty("type") == IrTypeNames.List;

    private static IEnumerable<string> Names(KdlNode node, string kind) =>
        node.Children.Where(c => c.Name == kind).Select(c => c.StringArgument(0) ?? "");
}
