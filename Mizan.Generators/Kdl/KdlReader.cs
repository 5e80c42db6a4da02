using System.Text;
using Mizan.Generators.Kdl.Reading;

namespace Mizan.Generators.Kdl;

/// <summary>
/// Reads KDL 2.0 (https://kdl.dev/spec), all of it, in time and memory that grow with the length of the text. Nodes are
/// nested <see cref="MaxDepth"/> deep at most; nothing else is limited.
/// </summary>
internal static class KdlReader
{
    /// <summary>How deep nodes may be nested, those that are commented out included. Nodes of the document itself are 1 deep.</summary>
    public const int MaxDepth = 256;

    /// <summary>Reads a document, with or without a byte-order mark.</summary>
    /// <exception cref="KdlException">The text is not KDL 2.0.</exception>
    public static KdlDocument Read(string text) => new(new NodeReader(new Cursor(new SourceText(text))).ReadAll());

    /// <summary>Reads a document in UTF-8, with or without a byte-order mark.</summary>
    /// <exception cref="KdlException">The bytes are not UTF-8, or the text is not KDL 2.0.</exception>
    public static KdlDocument Read(byte[] utf8)
    {
        var valid = Utf8.ValidLength(utf8);
        var text = Encoding.UTF8.GetString(utf8, 0, valid);
        if (valid == utf8.Length) return Read(text);
        var message = $"Byte 0x{utf8[valid]:x2} is no UTF-8; save the file in UTF-8.";
        throw new SourceText(text).Error(text.Length, message);
    }
}
