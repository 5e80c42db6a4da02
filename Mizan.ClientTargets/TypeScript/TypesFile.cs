using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>Writes <c>types.ts</c>: the types of everything that crosses the wire, under the names of the wire.</summary>
internal static class TypesFile
{
    public static void Write(TsWriter code, ClientModel model)
    {
        foreach (var type in model.Document.Enums) WriteEnum(code, model, type);
        foreach (var type in model.Document.Structs) WriteStruct(code, model, type);
        foreach (var type in model.Document.Unions) WriteUnion(code, model, type);
        foreach (var context in model.Contexts) WriteContext(code, model, context);
        foreach (var call in model.Calls.Where(call => call.HasArgs)) WriteArguments(code, model, call);
    }

    private static bool IsUsed(ClientModel model, string type) => model.Uses.IsSent(type) || model.Uses.IsReceived(type);

    private static void WriteEnum(TsWriter code, ClientModel model, IrEnum type)
    {
        if (!IsUsed(model, type.Name)) return;
        var name = model.NameOf(type.Name);
        code.Line();
        code.Doc(type.Doc);
        if (type.Variants.Count == 0) code.Line($"export type {name} = never;");
        else if (type.Variants.All(variant => variant.Doc is null)) code.Union($"export type {name} =", Literals(type));
        else WriteDocumented(code, name, type.Variants);
        code.Line();
        code.Doc($"Every {{@link {name}}}, in the order of declaration.");
        code.List($"export const {model.ValuesOf(type.Name)}: readonly {name}[] = [", Literals(type), "];");
    }

    private static string[] Literals(IrEnum type) => [.. type.Variants.Select(variant => TsText.Literal(variant.Name))];

    private static void WriteDocumented(TsWriter code, string name, EquatableArray<IrVariant> variants)
    {
        using var block = code.Indent($"export type {name} =");
        for (var i = 0; i < variants.Count; i++)
        {
            code.Doc(variants[i].Doc);
            code.Line($"| {TsText.Literal(variants[i].Name)}{(i < variants.Count - 1 ? "" : ";")}");
        }
    }

    private static void WriteStruct(TsWriter code, ClientModel model, IrStruct type)
    {
        if (!IsUsed(model, type.Name)) return;
        var name = model.NameOf(type.Name);
        WriteStruct(code, model, type, name, isSent: !model.Uses.IsReceived(type.Name), type.Doc);
        if (!model.Uses.IsSplit(type.Name)) return;
        WriteStruct(
            code, model, type, model.SentName(type.Name), isSent: true, $"A {{@link {name}}} as it is sent: what has a default may be left out.");
    }

    private static void WriteStruct(TsWriter code, ClientModel model, IrStruct type, string name, bool isSent, string? doc)
    {
        code.Line();
        code.Doc(doc);
        using var block = code.Block($"export interface {name} {{");
        foreach (var field in type.Fields)
        {
            code.Doc(field.Doc);
            var text = TsType.Of(field.Type, isSent ? model.SentName : model.NameOf);
            code.Line(isSent ? Sent(field.Name, text, field.Optional) : Received(field.Name, text, field.Omissible));
        }
    }

    private static void WriteUnion(TsWriter code, ClientModel model, IrUnion type)
    {
        if (!IsUsed(model, type.Name)) return;
        var name = model.NameOf(type.Name);
        WriteUnion(code, type, name, model.Uses.IsReceived(type.Name) ? model.NameOf : model.SentName, type.Doc);
        if (!model.Uses.IsSplit(type.Name)) return;
        WriteUnion(code, type, model.SentName(type.Name), model.SentName, $"A {{@link {name}}} as it is sent.");
    }

    private static void WriteUnion(TsWriter code, IrUnion type, string name, Func<string, string> nameOf, string? doc)
    {
        code.Line();
        code.Doc(doc);
        code.Union($"export type {name} =", [.. type.Cases.Select(Case)]);

        string Case(IrCase item)
        {
            if (item.Value is null) return nameOf(item.Struct);
            var value = item.IsNumber ? item.Value : TsText.Literal(item.Value);
            return $"({{ readonly {TsText.Property(type.Discriminator)}: {value} }} & {nameOf(item.Struct)})";
        }
    }

    private static void WriteContext(TsWriter code, ClientModel model, ClientContext context)
    {
        code.Line();
        code.Doc(context.Context.Doc ?? $"Data of the context `{context.Context.Name}`.");
        using (code.Block($"export interface {context.Data} {{"))
        {
            foreach (var read in context.Reads)
            {
                code.Doc(read.Doc, read.Deprecated);
                code.Line(Received(read.Name, TsType.Of(read.Output, model.NameOf), isOptional: false));
            }
        }
        if (!context.HasParams) return;
        code.Line();
        code.Doc($"Parameters of the context `{context.Context.Name}`.");
        using var block = code.Block($"export interface {context.Params} {{");
        foreach (var param in context.Context.Params)
        {
            code.Line(Sent(param.Name, TsType.Of(param.Type, model.SentName), !param.IsRequired));
        }
    }

    private static void WriteArguments(TsWriter code, ClientModel model, ClientCall call)
    {
        code.Line();
        code.Doc($"Arguments of `{call.Function.Name}`.");
        using var block = code.Block($"export interface {call.Args} {{");
        foreach (var input in call.Function.Inputs)
        {
            var hasDefault = input.Default is not (null or "null");
            code.Doc(hasDefault ? $"{input.Doc} Default: `{input.Default}`.".TrimStart() : input.Doc);
            code.Line(Sent(input.Name, TsType.Of(input.Type, model.SentName), input.Optional));
        }
    }

    private static string Received(string name, string type, bool isOptional) =>
        $"readonly {TsText.Property(name)}{(isOptional ? "?" : "")}: {type};";

    // What may be left out may be undefined as well: forms have such values, and nothing is sent for them.
    private static string Sent(string name, string type, bool isOptional) =>
        $"readonly {TsText.Property(name)}{(isOptional ? "?" : "")}: {type}{(isOptional && type != "unknown" ? " | undefined" : "")};";
}
