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
        var isOpen = false;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            var isPlain = IsPlain(text.AsSpan(start, end - start));
            if (isPlain != isOpen) code.Line(isPlain ? Quotes : Quotes + ",");
            if (isPlain) code.Verbatim(text, start, end - start);
            else code.Line($"{CSharpText.Literal(text.Substring(start, end - start))},");
            isOpen = isPlain;
        }
        if (isOpen) code.Line(Quotes + ",");
        code.List("Types = ", description.Types.Select(CSharpText.Literal), ")]");
        return code.Finish();
    }

    private static bool IsPlain(ReadOnlySpan<char> line)
    {
        if (line.Length > CodeWriter.MaxLine || line.IndexOf(Quotes.AsSpan()) >= 0) return false;
        foreach (var c in line)
        {
            if (c is < ' ' or > '~') return false;
        }
        return true;
    }
}
