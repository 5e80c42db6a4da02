using Mizan.ClientTargets.TypeScript.Checks;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>
/// Writes <c>api.ts</c>: plain functions that fetch, call and check, for any framework and for none.
/// </summary>
internal sealed class ApiFile
{
    /// <summary>What the file imports, which nothing else in it may be called.</summary>
    public static readonly IReadOnlyList<string> Imports =
        ["CallOptions", "Checked", "Client", "FieldErrors", "Handle", "OptimisticUpdate", .. CheckWriter.Imports];

    private readonly ClientModel model;
    private readonly TypeImports types;
    private readonly CheckWriter checks;
    private readonly TsWriter body = new();

    /// <param name="model">What is written.</param>
    public ApiFile(ClientModel model)
    {
        this.model = model;
        types = new(model);
        checks = new(model, types);
    }

    /// <summary>Writes the file.</summary>
    public void Write(TsWriter code)
    {
        foreach (var context in model.Contexts) WriteContext(context);
        foreach (var call in model.Calls) WriteCall(call);
        checks.WriteTypes(body);
        code.Line();
        code.Import("import type", BaseTypes(), "@mizan/base");
        code.Import("import", checks.Used, "@mizan/base/validate");
        code.Import("import type", checks.IsAny ? ["Checked"] : [], "@mizan/base/validate");
        code.Import("import type", types.Used, "./types.js");
        code.Append(body);
    }

    private IEnumerable<string> BaseTypes()
    {
        if (model.Calls.Count > 0) yield return "CallOptions";
        if (model.Calls.Count + model.Contexts.Count > 0) yield return "Client";
        if (checks.IsAny) yield return "FieldErrors";
        if (model.Contexts.Count == 0) yield break;
        yield return "Handle";
        yield return "OptimisticUpdate";
    }

    private void WriteContext(ClientContext context)
    {
        var name = context.Context.Name;
        var data = types.Use(context.Data);
        string[] parameters = !context.HasParams ? ["client: Client"]
            : ["client: Client", $"params: {types.Use(context.Params)}{(context.NeedsParams ? "" : " = {}")}"];
        var arguments = context.HasParams ? "client, params" : "client";
        body.Line();
        body.Doc($"The context `{name}`{(context.Context.Doc is { } doc ? ": " + doc : ".")}");
        using (body.Function("export function " + context.Handle, parameters, $": Handle<{data}>"))
        {
            body.Line($"return client.context({TsText.Literal(name)}{(context.HasParams ? ", params" : "")});");
        }
        body.Line();
        body.Doc($"Fetches the context `{name}`, unless its data is there and fresh.");
        using (body.Function("export function " + context.Fetch, parameters, $": Promise<{data}>"))
        {
            body.Line($"return {context.Handle}({arguments}).ready();");
        }
        WriteOptimistic(context, data);
    }

    private void WriteOptimistic(ClientContext context, string data)
    {
        var update = $"update: (data: {data}) => {data}";
        body.Line();
        body.Doc(context.HasParams
            ? $"A change of the entries of `{context.Context.Name}` that agree with the parameters, shown before the server confirms it."
            : $"A change of `{context.Context.Name}`, shown before the server confirms it.");
        string[] parameters = context.HasParams ? [$"params: Partial<{context.Params}>", update] : [update];
        using var function = body.Function("export function " + context.Optimistic, parameters, ": OptimisticUpdate");
        body.Line($"return {{ context: {TsText.Literal(context.Context.Name)}, {(context.HasParams ? "params, " : "")}update }};");
    }

    private void WriteCall(ClientCall call)
    {
        var function = call.Function;
        if (call.HasArgs) types.Use(call.Args);
        var arguments = call.HasArgs ? $"args: {call.ArgsOrNone}" : "_args: void";
        body.Line();
        body.Doc(CallText.Doc(function), function.Deprecated);
        var result = TsType.Of(function.Output, types.Received);
        using (body.Function(
            "export function " + call.Call, ["client: Client", arguments, "options?: CallOptions"], $": Promise<{result}>"))
        {
            var affects = CallText.Affects(function);
            var given = !call.HasArgs ? "{}" : call.ArgsOrNone == call.Args ? "args" : "args ?? {}";
            if (affects.Count > 0) body.List("const affects = [", affects, "];");
            body.Line($"return client.call({TsText.Literal(function.Name)}, {given}, {{ ...options, affects{(affects.Count > 0 ? "" : ": []")} }});");
        }
        checks.WriteCall(body, call);
    }
}
