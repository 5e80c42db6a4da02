using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>
/// Reads the document that is <c>mizan.kdl</c>. The order of what is sorted does not matter; everything else does: a name
/// that is not known might carry a meaning that a client would miss.
/// </summary>
internal static class IrReader
{
    /// <exception cref="KdlException">The document is no description, contradicts itself, or is of another version.</exception>
    public static IrDocument Read(KdlDocument document)
    {
        var project = Project(document);
        var nodes = document.Nodes.Skip(1).ToArray();
        var declarations = new IrDeclarations(nodes);
        var types = new IrTypeReader(declarations);
        var functions = new IrFunctionReader(declarations, types);
        return new()
        {
            Project = project,
            Enums = Of("enum", IrTypeReader.Enum, t => t.Name),
            Structs = Of("struct", types.Struct, t => t.Name),
            Unions = Of("union", types.Union, t => t.Name),
            Contexts = Of("context", source => Context(source, declarations, types), c => c.Name),
            Functions = Of("function", functions.Read, f => f.Name),
        };

        EquatableArray<T> Of<T>(string kind, Func<KdlNode, T> read, Func<T, string> name)
            where T : IEquatable<T> =>
            nodes.Where(n => n.Name == kind).Select(read).OrderBy(name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static string Project(KdlDocument document)
    {
        if (document.Nodes.Count == 0 || document.Nodes[0] is not { Name: "mizan" } node)
        {
            throw new KdlException(
                "A description begins with a line such as: mizan 1 project=\"name\".",
                document.Nodes.Count == 0 ? new KdlPosition(1, 1) : document.Nodes[0].Position);
        }
        // Asked before the rest, which another version may have otherwise.
        if (node.Int32Argument(0) is not { } version) throw new KdlException("'mizan' needs a version as its argument.", node.Position);
        if (version != IrDocument.Version)
        {
            throw new KdlException(
                $"The description has version {version}, and this tool reads version {IrDocument.Version}; take the mizan that wrote it.",
                node.Argument(0)!.Position);
        }
        return new IrNode(node, IrNodeShape.Mizan).RequiredText("project");
    }

    private static IrContext Context(KdlNode source, IrDeclarations declarations, IrTypeReader types)
    {
        var node = new IrNode(source, IrNodeShape.Context);
        var parameters = node.Children("param").Select(c => (Param: Param(c, types), Source: c)).ToArray();
        var members = node.Children("function").Select(c => (new IrNode(c, IrNodeShape.Member).Name, Source: c)).ToArray();
        IrNode.CheckOnce(parameters.Select(p => (p.Param.Name, p.Source)));
        IrNode.CheckOnce(members);
        foreach (var (name, child) in members) declarations.RequireMember(node.Name, name, child.Position);
        return new()
        {
            Name = node.Name,
            Doc = node.Text("doc"),
            Cache = IrFunctionReader.Cache(node),
            Rev = node.Count("rev") ?? 0,
            IsWebsocket = node.OneOf("transport", [IrNames.Websocket]) is not null,
            Params = parameters.Select(p => p.Param).OrderBy(p => p.Name, StringComparer.Ordinal).ToEquatableArray(),
            Functions = members.Select(m => m.Name).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    private static IrParam Param(KdlNode source, IrTypeReader types)
    {
        var node = new IrNode(source, IrNodeShape.Param);
        return new(node.Name, types.Type(node), node.RequiredFlag("shared"), node.RequiredFlag("required"));
    }
}
