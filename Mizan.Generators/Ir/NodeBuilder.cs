using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>Puts a node together; what has the value that is assumed without it is not written.</summary>
internal sealed class NodeBuilder(string name, params KdlValue[] arguments)
{
    private readonly List<KdlProperty> properties = [];
    private readonly List<KdlNode> children = [];

    public NodeBuilder(string name, string argument)
        : this(name, new KdlString(argument))
    {
    }

    public NodeBuilder Add(string property, KdlValue? value)
    {
        if (value is not null) properties.Add(new(property, value));
        return this;
    }

    public NodeBuilder Text(string property, string? value) => Add(property, value is null ? null : new KdlString(value));

    public NodeBuilder Flag(string property, bool value) => Add(property, value ? new KdlBoolean(true) : null);

    /// <summary>A number that is 0 without it.</summary>
    public NodeBuilder Number(string property, int value) => Number(property, value == 0 ? null : (int?)value);

    public NodeBuilder Number(string property, int? value) => Add(property, value is { } number ? KdlNumber.From(number) : null);

    public NodeBuilder Children(IEnumerable<KdlNode> nodes)
    {
        children.AddRange(nodes);
        return this;
    }

    public KdlNode ToNode() => new(name)
    {
        Arguments = arguments.ToEquatableArray(),
        Properties = properties.ToEquatableArray(),
        Children = children.ToEquatableArray(),
    };
}
