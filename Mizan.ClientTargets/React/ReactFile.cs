using Mizan.ClientTargets.TypeScript;

namespace Mizan.ClientTargets.React;

/// <summary>Writes <c>react.tsx</c>: a provider for each context, a hook for each function.</summary>
internal sealed class ReactFile
{
    /// <summary>The component that gives the client to everything below.</summary>
    public const string RootProvider = "MizanProvider";

    /// <summary>What the file imports or always declares, which nothing else may be called.</summary>
    public static readonly IReadOnlyList<string> Imports =
    [
        "Client", "ClientProvider", "ContextHook", "ContextHooks", "Handle", "Mutation", "ReactNode", RootProvider, RootProvider + "Props",
        "createContextHooks", "useClient", "useMutation",
    ];

    private readonly TypeImports types;
    private readonly IReadOnlyList<ReactContext> contexts;
    private readonly IReadOnlyList<(ClientCall Call, string Hook)> calls;
    private readonly TsWriter body = new();

    /// <param name="model">What is written.</param>
    public ReactFile(ClientModel model)
    {
        types = new(model);
        contexts = [.. model.Contexts.Select(context => new ReactContext(context, model.Names))];
        calls = [.. model.Calls.Select(call => (call, model.Names.Take("use" + TsCase.Pascal(call.Function.Name))))];
    }

    private ReactContext? Global => contexts.FirstOrDefault(context => context.IsGlobal);

    /// <summary>Writes the file.</summary>
    public void Write(TsWriter code)
    {
        if (contexts.Count > 0) body.Line();
        foreach (var context in contexts) WriteHooks(context);
        WriteRoot();
        foreach (var context in contexts) new ReactContextWriter(body, types, context).Write();
        foreach (var (call, hook) in calls) WriteCall(call, hook);
        code.Line();
        code.Import("import type", contexts.Count > 0 ? ["Client", "Handle"] : ["Client"], "@mizan/base");
        code.Import("import", Values(), "@mizan/react");
        code.Import("import type", RuntimeTypes(), "@mizan/react");
        code.Import("import type", ["ReactNode"], "react");
        code.Import("import", contexts.Select(c => c.Context.Handle).Concat(calls.Select(c => c.Call.Call)), "./api.js");
        code.Import("import type", types.Used, "./types.js");
        code.Append(body);
    }

    private IEnumerable<string> Values()
    {
        yield return "ClientProvider";
        if (contexts.Count > 0) yield return "createContextHooks";
        if (contexts.Any(context => !context.IsGlobal)) yield return "useClient";
        if (calls.Count > 0) yield return "useMutation";
    }

    private IEnumerable<string> RuntimeTypes()
    {
        if (contexts.Count > 0) yield return "ContextHook";
        if (contexts.Count > 0) yield return "ContextHooks";
        if (calls.Count > 0) yield return "Mutation";
    }

    private void WriteHooks(ReactContext context) =>
        body.Line(
            $"const {context.Hooks}: ContextHooks<{types.Use(context.Context.Data)}> = "
            + $"/* @__PURE__ */ createContextHooks({TsText.Literal(context.Provider)});");

    private void WriteRoot()
    {
        body.Line();
        using (body.Block($"export interface {RootProvider}Props {{"))
        {
            body.Line("readonly client: Client;");
            body.Line("readonly children?: ReactNode;");
        }
        body.Line();
        body.Doc("Gives the client to everything below" + (Global is null ? "." : ", and keeps the context `global`."));
        using var function = body.Function(
            "export function " + RootProvider, [$"{{ client, children }}: {RootProvider}Props"], ": ReactNode");
        if (Global is null)
        {
            body.Line("return <ClientProvider client={client}>{children}</ClientProvider>;");
            return;
        }
        using var result = body.Block("return (", ");");
        using var provider = body.Block("<ClientProvider client={client}>", "</ClientProvider>");
        body.Line($"<{Global.Hooks}.Provider handle={{{Global.Context.Handle}(client)}}>{{children}}</{Global.Hooks}.Provider>");
    }

    private void WriteCall(ClientCall call, string hook)
    {
        if (call.HasArgs) types.Use(call.Args);
        body.Line();
        body.Doc(CallText.Doc(call.Function), call.Function.Deprecated);
        var result = TsType.Of(call.Function.Output, types.Received);
        using var function = body.Function("export function " + hook, [], $": Mutation<{call.ArgsOrNone}, {result}>");
        body.Line($"return useMutation({call.Call});");
    }
}
