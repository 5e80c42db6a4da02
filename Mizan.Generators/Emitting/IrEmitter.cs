using Mizan.Generators.Describing;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Generators.Emitting;

/// <summary>
/// Writes the attribute that carries the description. A line is an argument of its own: a sum of thousands of literals would be
/// a tree as deep, which not every analyzer of the user's survives.
/// </summary>
internal static class IrEmitter
{
    public static string Emit(Description description)
    {
        var text = KdlWriter.Write(IrWriter.Write(description.Document));
        var lines = text.TrimEnd('\n').Split('\n');
        var code = GeneratedFile.Begin();
        code.Line("[assembly: global::Mizan.MizanIr(");
        using (code.Indent())
        {
            foreach (var line in lines) code.Line(CSharpText.Literal(line) + ",");
            code.List("Types = ", description.Types.Select(CSharpText.Literal), ")]");
        }
        return code.ToString();
    }
}
