using Mizan.ClientTargets.TypeScript;

namespace Mizan.ClientTargets.React;

/// <summary>Writes the provider and the hooks of one context.</summary>
/// <param name="code">Takes the text.</param>
/// <param name="types">Notes what is imported.</param>
/// <param name="context">The context.</param>
internal sealed class ReactContextWriter(TsWriter code, TypeImports types, ReactContext context)
{
    private string Name => context.Context.Context.Name;

    private string Data => types.Use(context.Context.Data);

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        if (!context.IsGlobal) WriteProvider();
        code.Line();
        code.Doc($"The entry of the context `{Name}`{(context.IsGlobal ? "." : $" that the nearest `<{context.Provider}>` keeps.")}");
        using (code.Function("export function " + context.UseHandle, [], $": Handle<{Data}>"))
        {
            code.Line($"return {context.Hooks}.useHandle();");
        }
        code.Line();
        code.Doc($"All members of the context `{Name}` at once.");
        code.Line($"export const {context.UseContext}: ContextHook<{Data}> = /* @__PURE__ */ {context.Hooks}.whole();");
        foreach (var (function, hook) in context.Reads)
        {
            code.Line();
            code.Doc(function.Doc ?? $"`{function.Name}` of the context `{Name}`.", function.Deprecated);
            var slot = $"/* @__PURE__ */ {context.Hooks}.slot({TsText.Literal(function.Name)});";
            code.Assign($"export const {hook}: ContextHook<{TsType.Of(function.Output, types.Received)}> =", slot);
        }
    }

    private void WriteProvider()
    {
        code.Line();
        using (code.Block($"export interface {context.Props} {{"))
        {
            foreach (var (param, prop) in context.Params)
            {
                var type = TsType.Of(param.Type, types.Sent);
                if (prop != TsCase.Camel(param.Name)) code.Doc($"The parameter `{param.Name}`, whose name React has other plans for.");
                code.Line($"readonly {prop}{(param.IsRequired ? "" : "?")}: {type}{(param.IsRequired ? "" : " | undefined")};");
            }
            code.Line("readonly children?: ReactNode;");
        }
        code.Line();
        code.Doc($"Fetches the context `{Name}` for everything below{(context.Context.Context.Doc is { } doc ? ": " + doc : ".")}");
        var props = context.Params.Select(p => p.Prop).Append("children");
        using var function = code.Function(
            "export function " + context.Provider, [$"{{ {string.Join(", ", props)} }}: {context.Props}"], ": ReactNode");
        var given = context.Params.Select(p => p.Prop == p.Param.Name ? p.Prop : $"{TsText.Member(p.Param.Name)}: {p.Prop}");
        var arguments = context.Context.HasParams ? $", {{ {string.Join(", ", given)} }}" : "";
        code.Line($"const handle = {context.Context.Handle}(useClient(){arguments});");
        code.Line($"return <{context.Hooks}.Provider handle={{handle}}>{{children}}</{context.Hooks}.Provider>;");
    }
}
