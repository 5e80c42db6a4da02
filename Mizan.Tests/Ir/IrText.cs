using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Tests.Ir;

/// <summary>Descriptions as texts.</summary>
internal static class IrText
{
    public static IrDocument Read(string text) => IrReader.Read(KdlReader.Read(text));

    public static string Write(IrDocument document) => KdlWriter.Write(IrWriter.Write(document));
}
