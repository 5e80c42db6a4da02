using Mizan.Generators.Kdl;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Ir;

/// <summary>A node as the reader of a description asks for its parts. Whatever nobody could ask for is refused at once.</summary>
internal sealed class IrNode
{
    private readonly KdlNode node;

    /// <exception cref="KdlException">The node has something that its kind does not have.</exception>
    public IrNode(KdlNode node, IrNodeShape shape)
    {
        this.node = node;
        if (node.Annotation is not null)
        {
            throw Mistake($"'{node.Name}' has a type annotation, which means nothing here; remove '({node.Annotation})'.");
        }
        if (node.Arguments.Count < shape.Least || node.Arguments.Count > shape.Most)
        {
            var number = shape.Least == shape.Most ? $"{shape.Most}" : $"{shape.Least} or {shape.Most}";
            throw Mistake($"'{node.Name}' has {node.Arguments.Count} arguments, and takes {number}.");
        }
        foreach (var property in node.Properties)
        {
            if (shape.Properties.Contains(property.Name)) continue;
            throw new KdlException(
                $"'{node.Name}' has no property '{property.Name}'{Suggest(property.Name, shape.Properties)}", property.Value.Position);
        }
        foreach (var child in node.Children)
        {
            if (shape.Children.Contains(child.Name)) continue;
            throw new KdlException(
                $"'{child.Name}' cannot stand in '{node.Name}'{Suggest(child.Name, shape.Children)}", child.Position);
        }
    }

    /// <summary>The first argument, where that is a name. A member of an object may have an empty one.</summary>
    public string Name => node.StringArgument(0) ?? "";

    public KdlValue? Argument => node.Argument(0);

    public IReadOnlyList<KdlValue> Arguments => node.Arguments;

    public KdlValue? Property(string name) => node.Property(name);

    public string? Text(string name) => node.StringProperty(name);

    public string RequiredText(string name) =>
        node.StringProperty(name) ?? throw Mistake($"'{node.Name}' needs the property '{name}'.");

    public bool Flag(string name) => node.BooleanProperty(name) ?? false;

    public bool RequiredFlag(string name) =>
        node.BooleanProperty(name) ?? throw Mistake($"'{node.Name}' needs the property '{name}', #true or #false.");

    /// <summary>A whole number of at least 0.</summary>
    public int? Count(string name)
    {
        var count = node.Int32Property(name);
        return count < 0 ? throw At(name, $"'{name}' of '{node.Name}' is negative; it counts from 0.") : count;
    }

    /// <summary>A text that is one of a few.</summary>
    public string? OneOf(string name, IReadOnlyCollection<string> words)
    {
        var text = node.StringProperty(name);
        return text is null || words.Contains(text)
            ? text
            : throw At(name, $"'{name}' of '{node.Name}' is '{text}', and takes {string.Join(" or ", words.Select(w => $"'{w}'"))}.");
    }

    public IEnumerable<KdlNode> Children(string name) => node.Children.Where(child => child.Name == name);

    /// <summary>The one child of a name, or null.</summary>
    public KdlNode? Child(string name)
    {
        KdlNode? found = null;
        foreach (var child in Children(name))
        {
            if (found is not null) throw new KdlException($"'{node.Name}' has a second '{name}'; remove one of them.", child.Position);
            found = child;
        }
        return found;
    }

    /// <summary>Names of children, each of which may stand there once.</summary>
    public static void CheckOnce(IEnumerable<(string Name, KdlNode Node)> children)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, child) in children)
        {
            if (names.Add(name)) continue;
            throw new KdlException($"'{name}' stands here twice; remove or rename one '{child.Name}'.", child.Position);
        }
    }

    public KdlException Mistake(string reason) => new(reason, node.Position);

    /// <summary>A mistake in the value of a property.</summary>
    public KdlException At(string property, string reason) => new(reason, node.Property(property)?.Position ?? node.Position);

    /// <summary>Words that point out what was probably meant.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(k => (Name: k, Distance: EditDistance.Between(k, name)))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is null ? "; remove it."
            : nearest.Distance <= Math.Max(2, name.Length / 3) ? $"; did you mean '{nearest.Name}'?"
            : "; remove it, or read this with the version of mizan that wrote it.";
    }
}
