using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>Reads the functions of a description.</summary>
internal sealed class IrFunctionReader(IrDeclarations declarations, IrTypeReader types)
{
    private static readonly string[] AuthNames = ["required", "staff", "superuser"];

    public IrFunction Read(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Function);
        node.RequiredText("kind");
        var kind = IrNames.Kind(node.OneOf("kind", IrNames.AllKinds)!);
        var output = node.Child("output") ?? throw node.Mistake("A function needs an 'output'; write output type=\"void\" for none.");
        return new()
        {
            Name = node.Name,
            Kind = kind,
            Context = Context(node, kind),
            Auth = node.OneOf("auth", AuthNames),
            Policy = node.Text("policy"),
            HasGuard = node.Flag("guard"),
            IsPersonal = node.Flag("personal"),
            IsWebsocket = node.OneOf("transport", [IrNames.Websocket]) is not null,
            IsPrivate = node.Flag("private"),
            Route = node.Text("route"),
            Methods = Methods(node),
            Rev = node.Count("rev") ?? 0,
            Cache = Cache(node),
            Deprecated = Deprecated(node),
            Doc = node.Text("doc"),
            Inputs = types.Fields(node.Children("input")),
            Output = types.Type(new IrNode(output, IrNodeShape.Output), allowVoid: true),
            Affects = Affects(node, kind),
            Merges = Merges(node, kind),
        };
    }

    /// <summary>How long answers are kept.</summary>
    public static IrCache? Cache(IrNode node) => node.Property("cache") switch
    {
        null => null,
        KdlString { Text: IrNames.Never } => IrCache.Never,
        KdlNumber number when number.TryGetInt64(out var seconds) && seconds is > 0 and <= int.MaxValue => new((int)seconds),
        _ => throw node.At("cache", $"'cache' is \"{IrNames.Never}\" or a number of seconds from 1 on; leave it out for no limit."),
    };

    private string? Context(IrNode node, FunctionKind kind)
    {
        var context = node.Text("context");
        if (context is not null != (kind == FunctionKind.Read))
        {
            throw node.Mistake(context is null
                ? $"'{node.Name}' is a read, and needs the context that it belongs to."
                : $"'{node.Name}' belongs to a context, so it has to be of kind=\"read\".");
        }
        if (context is not null) declarations.RequireListed(context, node.Name, node.Property("context")!.Position);
        return context;
    }

    private static EquatableArray<string> Methods(IrNode node)
    {
        if (node.Text("methods") is not { } text) return default;
        var methods = text.Split(' ');
        if (methods.Any(m => m.Length == 0 || m.Any(c => c is < 'A' or > 'Z')) || methods.Distinct().Count() != methods.Length)
        {
            throw node.At("methods", "'methods' is a list of HTTP methods in capitals, each once, with single spaces between: GET POST.");
        }
        return methods.OrderBy(m => m, StringComparer.Ordinal).ToEquatableArray();
    }

    private static string? Deprecated(IrNode node) => node.Property("deprecated") switch
    {
        null or KdlBoolean { Value: false } => null,
        KdlBoolean => "",
        KdlString text => text.Text,
        _ => throw node.At("deprecated", "'deprecated' is #true, or a string that says why."),
    };

    private EquatableArray<IrEffect> Affects(IrNode function, FunctionKind kind)
    {
        var effects = function.Children("affects").Select(c => (Effect: Effect(c), Source: c)).ToArray();
        if (effects.Length > 0) RequireMutation(function, kind, effects[0].Source);
        IrNode.CheckOnce(effects.Where(e => e.Effect.Function is null).Select(e => (e.Effect.Context, e.Source)));
        IrNode.CheckOnce(effects.Where(e => e.Effect.Function is not null).Select(e => (e.Effect.Function!, e.Source)));
        return effects.Select(e => e.Effect)
            .OrderBy(e => e.Context, StringComparer.Ordinal).ThenBy(e => e.Function, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private IrEffect Effect(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Affects);
        var (context, function) = (node.Text("context"), node.Text("function"));
        if ((context is null) == (function is null))
        {
            throw node.Mistake("'affects' names either a context or a function; leave one property.");
        }
        if (function is not null)
        {
            var position = node.Property("function")!.Position;
            context = declarations.ContextOf(function, position)
                ?? throw new KdlException($"Function '{function}' is in no context, so there is nothing to fetch again.", position);
        }
        declarations.RequireContext(context!, node.Property("context")?.Position ?? source.Position);
        var scope = Scope(node, context!);
        return new(context!, function, scope, IsExplicit(node, scope));
    }

    private EquatableArray<IrMerge> Merges(IrNode function, FunctionKind kind)
    {
        var merges = function.Children("merge").Select(c => (Merge: Merge(c), Source: c)).ToArray();
        if (merges.Length > 0) RequireMutation(function, kind, merges[0].Source);
        IrNode.CheckOnce(merges.Select(m => (m.Merge.Context, m.Source)));
        return merges.Select(m => m.Merge).OrderBy(m => m.Context, StringComparer.Ordinal).ToEquatableArray();
    }

    private IrMerge Merge(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Merge);
        var (context, slot, key) = (node.RequiredText("context"), node.RequiredText("slot"), node.Text("key"));
        declarations.RequireContext(context, node.Property("context")!.Position);
        declarations.RequireMember(context, slot, node.Property("slot")!.Position);
        if (key is not null != declarations.IsList(slot))
        {
            throw node.Mistake(key is null
                ? $"'{slot}' is a list, so a merge into it needs the key of its rows."
                : $"'{slot}' is no list, so a merge into it has no key; remove 'key'.");
        }
        var scope = Scope(node, context);
        return new(context, slot, key, scope, IsExplicit(node, scope));
    }

    private EquatableArray<string> Scope(IrNode node, string context)
    {
        var names = node.Children("scope").Select(c => (new IrNode(c, IrNodeShape.Scope).Name, Source: c)).ToArray();
        IrNode.CheckOnce(names);
        foreach (var (name, child) in names) declarations.RequireParam(context, name, child.Position);
        return names.Select(n => n.Name).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool IsExplicit(IrNode node, EquatableArray<string> scope)
    {
        var isExplicit = node.OneOf("scope-by", [IrNames.Explicit]) is not null;
        return isExplicit && scope.Count == 0
            ? throw node.At("scope-by", "A scope that code computes has parameters; add 'scope', or remove 'scope-by'.")
            : isExplicit;
    }

    private static void RequireMutation(IrNode function, FunctionKind kind, KdlNode source)
    {
        if (kind == FunctionKind.Mutation) return;
        throw new KdlException(
            $"'{function.Name}' is no mutation, so it can have no '{source.Name}'; give it kind=\"mutation\".", source.Position);
    }
}
