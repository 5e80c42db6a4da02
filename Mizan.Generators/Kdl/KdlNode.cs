using Mizan.Generators.Model;

namespace Mizan.Generators.Kdl;

/// <summary>A node of a document. The order of its properties is part of its value, since it is written in that order.</summary>
/// <param name="Name">Its name.</param>
internal sealed record KdlNode(string Name)
{
    /// <summary>The type annotation in front of the name, or null.</summary>
    public string? Annotation { get; init; }

    /// <summary>Its values without a name, in order.</summary>
    public EquatableArray<KdlValue> Arguments { get; init; }

    /// <summary>Its values with a name, each name once.</summary>
    public EquatableArray<KdlProperty> Properties { get; init; }

    /// <summary>The nodes in its braces; no braces and empty ones are the same.</summary>
    public EquatableArray<KdlNode> Children { get; init; }

    /// <summary>Where it was read: the first character of its name, or of its annotation. No part of its value.</summary>
    public KdlPosition Position { get; init; }
}
