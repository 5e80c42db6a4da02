using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Graph;

/// <summary>Reads the graph off a description.</summary>
internal static class GraphBuilder
{
    public static InvalidationGraph Build(IrDocument document) => new(
        document.Project,
        [
            .. document.Functions.Where(HasEffects)
                .Select(function => new MutationNode(function.Name, Marks(function), [.. Targets(function)])),
        ],
        [.. document.Contexts.Select(context => Context(document, context))],
        [.. document.Functions.Where(function => !HasEffects(function) && function.Context is null).Select(function => function.Name)]);

    private static bool HasEffects(IrFunction function) =>
        function.Affects.Count > 0 || function.Merges.Count > 0 || function.Kind == FunctionKind.Mutation;

    private static ContextNode Context(IrDocument document, IrContext context) => new(
        context.Name,
        [.. context.Params.Select(param => param.Name + (param.IsRequired ? "" : "?"))],
        [
            .. document.Functions.Where(function => function.Context == context.Name)
                .Select(function => new ReadNode(function.Name, Marks(function))),
        ]);

    private static IEnumerable<Target> Targets(IrFunction function) =>
    [
        .. function.Affects.Select(effect => new Target(effect.Context, effect.Function, effect.Scope, IsMerge: false, effect.IsExplicit)),
        .. function.Merges.Select(merge => new Target(merge.Context, merge.Slot, merge.Scope, IsMerge: true, merge.IsExplicit)),
    ];

    private static List<string> Marks(IrFunction function)
    {
        var marks = new List<string>();
        if (function.IsPrivate) marks.Add("private");
        if (function.IsWebsocket) marks.Add("socket");
        if (function.Route is not null) marks.Add("page");
        if (function.Auth is not null) marks.Add(function.Auth == "required" ? "signed-in" : function.Auth);
        if (function.Policy is not null) marks.Add("policy");
        if (function.HasGuard) marks.Add("guard");
        if (function.Deprecated is not null) marks.Add("deprecated");
        return marks;
    }
}
