using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>What a client is generated from: the part of a document that clients have, with the names that it gets in code.</summary>
internal sealed class ClientModel
{
    private readonly Dictionary<string, string> typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sentNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> valueNames = new(StringComparer.Ordinal);

    /// <param name="document">The document.</param>
    /// <param name="reserved">The names that a target's own code means something else by.</param>
    public ClientModel(IrDocument document, IEnumerable<string> reserved)
    {
        Document = document;
        Hash = IrHash.Of(document);
        Names = new TsNames(reserved);
        var functions = document.Functions.Where(IsCallable).ToDictionary(function => function.Name, StringComparer.Ordinal);
        Uses = new(document, functions.Values);
        NameTypes();
        Contexts = [.. document.Contexts
            .Select(context => (Context: context, Reads: context.Functions.Where(functions.ContainsKey).Select(name => functions[name])))
            .Where(pair => pair.Reads.Any())
            .Select(pair => new ClientContext(pair.Context, [.. pair.Reads], Names))];
        Calls = [.. functions.Values.Where(f => f.Kind != FunctionKind.Read).Select(f => new ClientCall(f, Names))];
    }

    /// <summary>Gives out the names of modules.</summary>
    public TsNames Names { get; }

    /// <summary>The whole document.</summary>
    public IrDocument Document { get; }

    /// <summary>Tells the document from others, for the first line of every file.</summary>
    public string Hash { get; }

    /// <summary>The contexts, sorted by name.</summary>
    public IReadOnlyList<ClientContext> Contexts { get; }

    /// <summary>The functions that are called one by one, sorted by name.</summary>
    public IReadOnlyList<ClientCall> Calls { get; }

    /// <summary>In which directions types travel.</summary>
    public TypeUses Uses { get; }

    /// <summary>The name of a type as a client receives it, or sends it where it is only sent.</summary>
    public string NameOf(string type) => typeNames[type];

    /// <summary>The name of the list of an enum's values.</summary>
    public string ValuesOf(string type) => valueNames[type];

    /// <summary>The name of a type as a client sends it.</summary>
    public string SentName(string type) => sentNames.TryGetValue(type, out var name) ? name : typeNames[type];

    // Pages are opened by their address, and nobody but the server calls what is private.
    private static bool IsCallable(IrFunction function) => function is { IsPrivate: false, Route: null, IsWebsocket: false };

    private void NameTypes()
    {
        var all = Document.Enums.Select(type => type.Name)
            .Concat(Document.Structs.Select(type => type.Name))
            .Concat(Document.Unions.Select(type => type.Name))
            .Where(name => Uses.IsSent(name) || Uses.IsReceived(name))
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToArray();
        foreach (var name in all) typeNames.Add(name, Names.Take(TsCase.Pascal(name)));
        foreach (var type in Document.Enums) valueNames.Add(type.Name, Names.Take(TsCase.Camel(type.Name) + "Values"));
        foreach (var name in all.Where(Uses.IsSplit)) sentNames.Add(name, Names.Take(TsCase.Pascal(name) + "Input"));
    }
}
