namespace Mizan.Generators.Kdl;

/// <summary>How a document is laid out.</summary>
internal enum KdlForm
{
    /// <summary>
    /// The form of <c>mizan.kdl</c>. The first line says <c>/- kdl-version 2</c>. Values that are strings are quoted, properties
    /// keep their order, and numbers their notation. A blank line separates the nodes of the document; below them, a block of
    /// up to 80 columns stands on the line of its node.
    /// </summary>
    File,

    /// <summary>
    /// The form in which the official test suite compares documents: no quotes where none are needed, properties sorted, all
    /// numbers decimal, a line for each node.
    /// </summary>
    Canonical,
}
