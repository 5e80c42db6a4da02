using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Tests.Codegen;

/// <summary>Interface descriptions from the text that a file would have.</summary>
internal static class Description
{
    /// <summary>Reads a description from all of its lines but the first. Apostrophes stand for quotes.</summary>
    public static IrDocument Of(string text, string project = "shop") => IrReader.Read(KdlReader.Read(TextOf(text, project)));

    /// <summary>The whole text.</summary>
    public static string TextOf(string text, string project = "shop") => $"mizan 1 project='{project}'\n{text}\n".Replace('\'', '"');
}
