namespace Mizan.Generators.Kdl;

/// <summary>
/// What a reader of a vocabulary asks of a node. A value that is missing is null; one of another kind is a
/// <see cref="KdlException"/> that names the line.
/// </summary>
internal static class KdlNodeValues
{
    /// <summary>The argument at a place, from 0, or null.</summary>
    public static KdlValue? Argument(this KdlNode node, int index) => index < node.Arguments.Count ? node.Arguments[index] : null;

    /// <summary>The string argument at a place, from 0.</summary>
    public static string? StringArgument(this KdlNode node, int index) => AsString(node.Argument(index), $"argument {index + 1}", node);

    /// <summary>The argument at a place, from 0, as an integer that 32 bits hold.</summary>
    public static int? Int32Argument(this KdlNode node, int index) => AsInt32(node.Argument(index), $"argument {index + 1}", node);

    /// <summary>The value of a property, or null.</summary>
    public static KdlValue? Property(this KdlNode node, string name)
    {
        for (var i = 0; i < node.Properties.Count; i++)
        {
            if (node.Properties[i].Name == name) return node.Properties[i].Value;
        }
        return null;
    }

    /// <summary>A property that is a string.</summary>
    public static string? StringProperty(this KdlNode node, string name) => AsString(node.Property(name), name, node);

    /// <summary>A property that is <c>#true</c> or <c>#false</c>.</summary>
    public static bool? BooleanProperty(this KdlNode node, string name) => node.Property(name) switch
    {
        null => null,
        KdlBoolean boolean => boolean.Value,
        var other => throw Unexpected(other, name, "#true or #false", node),
    };

    /// <summary>A property that is an integer which 32 bits hold.</summary>
    public static int? Int32Property(this KdlNode node, string name) => AsInt32(node.Property(name), name, node);

    private static string? AsString(KdlValue? value, string what, KdlNode node) => value switch
    {
        null => null,
        KdlString text => text.Text,
        _ => throw Unexpected(value, what, "a string in quotes", node),
    };

    private static int? AsInt32(KdlValue? value, string what, KdlNode node)
    {
        if (value is null) return null;
        return value is KdlNumber number && number.TryGetInt64(out var integer) && integer is >= int.MinValue and <= int.MaxValue
            ? (int)integer
            : throw Unexpected(value, what, "an integer from -2147483648 to 2147483647", node);
    }

    private static KdlException Unexpected(KdlValue found, string what, string expected, KdlNode node) =>
        new($"'{what}' of '{node.Name}' must be {expected}, not {found.Kind}.", found.Position);
}
