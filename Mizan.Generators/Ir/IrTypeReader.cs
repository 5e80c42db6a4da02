using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>Reads the types of a description, and what mentions them.</summary>
internal sealed class IrTypeReader(IrDeclarations declarations)
{
    private static readonly string[] Formats = ["email", "url", "phone"];
    private static readonly HashSet<string> Numbers =
        ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64", "decimal"];

    public static IrEnum Enum(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Enum);
        var variants = node.Children("variant").Select(c => (Node: new IrNode(c, IrNodeShape.Variant), Source: c)).ToArray();
        IrNode.CheckOnce(variants.Select(v => (v.Node.Name, v.Source)));
        return new(node.Name, node.Text("doc"), variants.Select(v => new IrVariant(v.Node.Name, v.Node.Text("doc"))).ToEquatableArray());
    }

    public IrStruct Struct(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Struct);
        return new(node.Name, node.Text("doc"), Fields(node.Children("field")));
    }

    public IrUnion Union(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Union);
        var cases = new List<IrCase>();
        foreach (var child in node.Children("case"))
        {
            var item = Case(child);
            if (cases.Any(c => c.Value == item.Value && (c.Value is not null || c.Struct == item.Struct)))
            {
                throw new KdlException($"Union '{node.Name}' has this case twice; remove or rename one.", child.Position);
            }
            if (cases.Any(c => c.Value is not null && item.Value is not null && c.IsNumber != item.IsNumber))
            {
                throw new KdlException(
                    $"Union '{node.Name}' tells cases apart by numbers and by strings; use one of the two.", child.Position);
            }
            cases.Add(item);
        }
        return new(node.Name, node.RequiredText("discriminator"), node.Text("doc"), cases.ToEquatableArray());
    }

    /// <summary>Fields of a struct, or inputs of a function.</summary>
    public EquatableArray<IrField> Fields(IEnumerable<KdlNode> sources)
    {
        var fields = sources.Select(s => (Field: Field(s), Source: s)).ToArray();
        IrNode.CheckOnce(fields.Select(f => (f.Field.Name, f.Source)));
        return fields.Select(f => f.Field).ToEquatableArray();
    }

    /// <summary>The type that a node has.</summary>
    public IrType Type(IrNode node, bool allowVoid = false)
    {
        var name = node.RequiredText("type");
        var position = node.Property("type")!.Position;
        declarations.RequireType(name, position);
        if (name == IrTypeNames.Void && !allowVoid) throw node.At("type", "Only an output can be void; name a type.");
        var item = node.Child("item");
        if (item is not null != IrTypeNames.IsComposite(name))
        {
            throw node.Mistake(item is null
                ? $"A {name} needs the type of its elements; add {{ item type=\"…\" }}."
                : $"'{name}' has no elements; remove 'item'.");
        }
        var isText = node.OneOf("encoding", [IrNames.StringEncoding]) is not null;
        if (isText && !Numbers.Contains(name)) throw node.At("encoding", $"'{name}' is no number; remove 'encoding'.");
        return new(name)
        {
            Nullable = node.Flag("nullable"),
            IsText = isText,
            Item = item is null ? null : Type(new IrNode(item, IrNodeShape.Item)),
        };
    }

    private IrCase Case(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Case);
        var type = node.RequiredText("type");
        declarations.RequireStruct(type, node.Property("type")!.Position);
        return node.Argument switch
        {
            null => new(null, false, type),
            KdlString text => new(text.Text, false, type),
            KdlNumber when source.Int32Argument(0) is { } number => new(KdlNumber.From(number).Text, true, type),
            var other => throw new KdlException("A case is told apart by a string or a whole number.", other.Position),
        };
    }

    private IrField Field(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Field);
        return new()
        {
            Name = node.Name,
            Type = Type(node),
            Optional = node.Flag("optional"),
            Omissible = node.Flag("omissible"),
            Default = node.Property("default") is { } value ? Json(value) : null,
            Constraints = Constraints(node),
            Doc = node.Text("doc"),
        };
    }

    private static IrConstraints Constraints(IrNode node)
    {
        var constraints = new IrConstraints
        {
            Min = Bound(node, "min"),
            MinExclusive = node.Flag("min-exclusive"),
            Max = Bound(node, "max"),
            MaxExclusive = node.Flag("max-exclusive"),
            MinLength = node.Count("min-length"),
            MaxLength = node.Count("max-length"),
            Pattern = node.Text("pattern"),
            Format = node.OneOf("format", Formats),
            NotBlank = node.Flag("not-blank"),
            Allowed = node.Child("allowed") is { } allowed
                ? new IrNode(allowed, IrNodeShape.Allowed).Arguments.Select(Json).ToEquatableArray()
                : default,
            Messages = Messages(node),
        };
        return constraints == IrConstraints.None ? IrConstraints.None : constraints;
    }

    private static EquatableArray<IrMessage> Messages(IrNode field)
    {
        var messages = field.Children("message").Select(child => (Message: Message(child), Source: child)).ToArray();
        IrNode.CheckOnce(messages.Select(message => (message.Message.Constraint, message.Source)));
        return messages.Select(m => m.Message).OrderBy(m => Array.IndexOf(IrMessage.Names, m.Constraint)).ToEquatableArray();
    }

    private static IrMessage Message(KdlNode source)
    {
        var node = new IrNode(source, IrNodeShape.Message);
        var words = node.Arguments.OfType<KdlString>().Select(word => word.Text).ToArray();
        if (words.Length == 2 && IrMessage.Names.Contains(words[0])) return new(words[0], words[1]);
        throw node.Mistake($"A message names its constraint, and then says what is said; the constraints are {string.Join(", ", IrMessage.Names)}.");
    }

    private static string? Bound(IrNode node, string property) => node.Property(property) switch
    {
        null => null,
        KdlString text => text.Text,
        KdlNumber number when JsonText.FromKdl(number) is { } text => text,
        _ => throw node.At(property, $"'{property}' has to be a decimal number, or a string such as a date."),
    };

    private static string Json(KdlValue value) =>
        JsonText.FromKdl(value) ?? throw new KdlException("JSON has no such number; write a decimal one.", value.Position);
}
