using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>Turns a description into the document that is <c>mizan.kdl</c>. docs/ir.md has the vocabulary.</summary>
internal static class IrWriter
{
    public static KdlDocument Write(IrDocument document) => new(
        Enumerable.Empty<KdlNode>()
            .Append(new NodeBuilder("mizan", KdlNumber.From(IrDocument.Version)).Text("project", document.Project).ToNode())
            .Concat(document.Enums.Select(Write))
            .Concat(document.Structs.Select(Write))
            .Concat(document.Unions.Select(Write))
            .Concat(document.Contexts.Select(Write))
            .Concat(document.Functions.Select(Write))
            .ToEquatableArray());

    private static KdlNode Write(IrEnum type) => new NodeBuilder("enum", type.Name)
        .Text("doc", type.Doc)
        .Children(type.Variants.Select(v => new NodeBuilder("variant", v.Name).Text("doc", v.Doc).ToNode()))
        .ToNode();

    private static KdlNode Write(IrStruct type) => new NodeBuilder("struct", type.Name)
        .Text("doc", type.Doc)
        .Children(type.Fields.Select(f => Write("field", f)))
        .ToNode();

    private static KdlNode Write(IrUnion type) => new NodeBuilder("union", type.Name)
        .Text("discriminator", type.Discriminator)
        .Text("doc", type.Doc)
        .Children(type.Cases.Select(Write))
        .ToNode();

    private static KdlNode Write(IrCase item)
    {
        KdlValue[] value = item.Value is null ? [] : [item.IsNumber ? KdlNumber.TryParse(item.Value)! : new KdlString(item.Value)];
        return new NodeBuilder("case", value).Text("type", item.Struct).ToNode();
    }

    private static KdlNode Write(IrContext context) => new NodeBuilder("context", context.Name)
        .Number("rev", context.Rev)
        .Add("cache", Write(context.Cache))
        .Text("transport", context.IsWebsocket ? IrNames.Websocket : null)
        .Text("doc", context.Doc)
        .Children(context.Params.Select(Write))
        .Children(context.Functions.Select(f => new NodeBuilder("function", f).ToNode()))
        .ToNode();

    private static KdlNode Write(IrParam param) => TypeOf(new NodeBuilder("param", param.Name), param.Type)
        .Add("shared", new KdlBoolean(param.IsShared))
        .Add("required", new KdlBoolean(param.IsRequired))
        .ToNode();

    private static KdlNode Write(IrFunction function) => new NodeBuilder("function", function.Name)
        .Text("kind", IrNames.Of(function.Kind))
        .Text("context", function.Context)
        .Text("auth", function.Auth)
        .Text("policy", function.Policy)
        .Flag("guard", function.HasGuard)
        .Flag("personal", function.IsPersonal)
        .Text("transport", function.IsWebsocket ? IrNames.Websocket : null)
        .Flag("private", function.IsPrivate)
        .Text("route", function.Route)
        .Text("methods", function.Methods.Count == 0 ? null : string.Join(IrNames.MethodSeparator, function.Methods))
        .Number("rev", function.Rev)
        .Add("cache", Write(function.Cache))
        .Add("deprecated", function.Deprecated switch { null => null, "" => new KdlBoolean(true), var why => new KdlString(why) })
        .Text("doc", function.Doc)
        .Children(function.Inputs.Select(i => Write("input", i)))
        .Children([TypeOf(new NodeBuilder("output"), function.Output).ToNode()])
        .Children(function.Affects.Select(Write))
        .Children(function.Merges.Select(Write))
        .ToNode();

    private static KdlNode Write(IrEffect effect) => new NodeBuilder("affects")
        .Text("context", effect.Function is null ? effect.Context : null)
        .Text("function", effect.Function)
        .Text("scope-by", effect.IsExplicit ? IrNames.Explicit : null)
        .Children(effect.Scope.Select(s => new NodeBuilder("scope", s).ToNode()))
        .ToNode();

    private static KdlNode Write(IrMerge merge) => new NodeBuilder("merge")
        .Text("context", merge.Context)
        .Text("slot", merge.Slot)
        .Text("key", merge.Key)
        .Text("scope-by", merge.IsExplicit ? IrNames.Explicit : null)
        .Children(merge.Scope.Select(s => new NodeBuilder("scope", s).ToNode()))
        .ToNode();

    private static KdlNode Write(string node, IrField field)
    {
        var constraints = field.Constraints;
        return TypeOf(new NodeBuilder(node, field.Name), field.Type)
            .Flag("optional", field.Optional)
            .Flag("omissible", field.Omissible)
            .Add("default", field.Default is null ? null : JsonText.ToKdl(field.Default))
            .Add("min", Bound(constraints.Min))
            .Flag("min-exclusive", constraints.MinExclusive)
            .Add("max", Bound(constraints.Max))
            .Flag("max-exclusive", constraints.MaxExclusive)
            .Number("min-length", constraints.MinLength)
            .Number("max-length", constraints.MaxLength)
            .Text("pattern", constraints.Pattern)
            .Text("format", constraints.Format)
            .Flag("not-blank", constraints.NotBlank)
            .Text("doc", field.Doc)
            .Children(Allowed(constraints))
            .Children(constraints.Messages.Select(Write))
            .ToNode();
    }

    private static KdlNode Write(IrMessage message) =>
        new NodeBuilder("message", new KdlString(message.Constraint), new KdlString(message.Text)).ToNode();

    private static IEnumerable<KdlNode> Allowed(IrConstraints constraints) => constraints.Allowed.Count == 0
        ? []
        : [new NodeBuilder("allowed", [.. constraints.Allowed.Select(JsonText.ToKdl)]).ToNode()];

    private static NodeBuilder TypeOf(NodeBuilder node, IrType type) => node
        .Text("type", type.Name)
        .Flag("nullable", type.Nullable)
        .Text("encoding", type.IsText ? IrNames.StringEncoding : null)
        .Children(type.Item is null ? [] : [TypeOf(new NodeBuilder("item"), type.Item).ToNode()]);

    private static KdlValue? Write(IrCache? cache) => cache switch
    {
        null => null,
        { Seconds: 0 } => new KdlString(IrNames.Never),
        _ => KdlNumber.From(cache.Seconds),
    };

    // What is no number, such as a date, is a string.
    private static KdlValue? Bound(string? text) =>
        text is null ? null : KdlNumber.TryParse(text) is { } number ? number : new KdlString(text);
}
