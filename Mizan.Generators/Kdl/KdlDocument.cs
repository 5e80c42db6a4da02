using Mizan.Generators.Model;

namespace Mizan.Generators.Kdl;

/// <summary>A KDL 2.0 document (https://kdl.dev), compared by value.</summary>
/// <param name="Nodes">Its nodes, in order.</param>
internal sealed record KdlDocument(EquatableArray<KdlNode> Nodes);
