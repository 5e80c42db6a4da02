using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

/// <summary>Documents in one line of a test.</summary>
internal static class KdlText
{
    /// <summary>The canonical form of a document, its lines joined by a bar.</summary>
    public static string Canonical(string text) =>
        KdlWriter.Write(KdlReader.Read(text), KdlForm.Canonical).TrimEnd('\n').Replace('\n', '|');

    /// <summary>The string that the only argument of the only node is.</summary>
    public static string? Argument(string text) => KdlReader.Read(text).Nodes.Single().StringArgument(0);

    /// <summary>What a document is refused with.</summary>
    public static KdlException Error(string text) => Assert.Throws<KdlException>(() => KdlReader.Read(text))!;

    /// <summary>Where a document is refused.</summary>
    public static (int Line, int Column) Place(string text) => (Error(text).Line, Error(text).Column);

    /// <summary>A document of one node.</summary>
    public static KdlDocument Document(params KdlNode[] nodes) => new(new(nodes));
}
