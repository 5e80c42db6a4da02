namespace Mizan.Generators.Kdl;

/// <summary>A named value of a node.</summary>
/// <param name="Name">Its name, which no other property of the node has.</param>
/// <param name="Value">Its value.</param>
internal sealed record KdlProperty(string Name, KdlValue Value);
