using Mizan.Generators.Describing;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Generators.Emitting;

/// <summary>
/// Writes the attribute that carries the description. Plain lines stand there as they are, block by block; others are literals of
/// their own. A sum of thousands of literals would be a tree as deep, which not every analyzer of the user's survives.
/// </summary>
internal static class IrEmitter
{
    private const string Quotes = "\"\"\"";

    public static string Emit(Description description)
    {
        var text = KdlWriter.Write(IrWriter.Write(description.Document));
        var code = GeneratedFile.Begin();
        code.Line("[assembly: global::Mizan.MizanIr(");
        var block = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (IsPlain(line))
            {
                block.Add(line);
                continue;
            }
            EmitBlock(code, block);
            code.Line(CSharpText.Literal(line) + ",");
        }
        EmitBlock(code, block);
        code.List("Types = ", description.Types.Select(CSharpText.Literal), ")]");
        return code.ToString();
    }

    private static void EmitBlock(CodeWriter code, List<string> lines)
    {
        if (lines.Count == 0) return;
        code.Line(Quotes);
        foreach (var line in lines) code.Verbatim(line);
        code.Line(Quotes + ",");
        lines.Clear();
    }

    private static bool IsPlain(string line) =>
        line.Length <= CodeWriter.MaxLine && !line.Contains(Quotes) && line.All(c => c is >= ' ' and <= '~');
}
