namespace Mizan.Generators.Kdl;

/// <summary>Reads KDL 2.0.</summary>
internal static class KdlReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="KdlException">The text is not KDL 2.0.</exception>
    public static KdlDocument Read(string text) => throw new NotImplementedException();

    /// <summary>Reads a document in UTF-8, with or without a byte-order mark.</summary>
    /// <exception cref="KdlException">The bytes are not UTF-8, or the text is not KDL 2.0.</exception>
    public static KdlDocument Read(byte[] utf8) => throw new NotImplementedException();
}
