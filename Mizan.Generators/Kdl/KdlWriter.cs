using Mizan.Generators.Kdl.Writing;

namespace Mizan.Generators.Kdl;

/// <summary>
/// Writes KDL 2.0, with line feeds and four spaces of indent, and nothing behind the last token of a line. Equal documents
/// give equal texts, and what is written in <see cref="KdlForm.File"/> is read as an equal document.
/// </summary>
internal static class KdlWriter
{
    /// <summary>Writes a document.</summary>
    /// <exception cref="ArgumentException">
    /// The document is none that can be read: it is nested deeper than <see cref="KdlReader.MaxDepth"/>, a node has two
    /// properties of one name, or a string has half of a surrogate pair.
    /// </exception>
    public static string Write(KdlDocument document, KdlForm form = KdlForm.File) => new DocumentWriter(form).Write(document);
}
