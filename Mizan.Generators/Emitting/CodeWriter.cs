using System.Text;

namespace Mizan.Generators.Emitting;

/// <summary>Collects generated text: lines, indented by nesting, always ended by a line feed.</summary>
internal sealed class CodeWriter
{
    private const int MaxLine = 140;
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line; an empty one without trailing blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * IndentSize).Append(line);
        text.Append('\n');
    }

    /// <summary>Writes a call on one line, or with one argument a line where it would be too long.</summary>
    public void Call(string head, IReadOnlyList<string> arguments, string tail)
    {
        var line = $"{head}({string.Join(", ", arguments)}){tail}";
        if ((depth * IndentSize) + line.Length <= MaxLine || arguments.Count == 0)
        {
            Line(line);
            return;
        }
        Line(head + "(");
        depth++;
        for (var i = 0; i < arguments.Count; i++) Line(arguments[i] + (i < arguments.Count - 1 ? "," : ")" + tail));
        depth--;
    }

    /// <summary>Opens a block of braces that closes when the result is disposed.</summary>
    public Scope Block(string? head = null, string close = "}")
    {
        if (head is not null) Line(head);
        Line("{");
        depth++;
        return new(this, close);
    }

    /// <summary>Indents until the result is disposed.</summary>
    public Scope Indent()
    {
        depth++;
        return new(this, null);
    }

    public override string ToString() => text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(CodeWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            if (close is not null) writer.Line(close);
        }
    }
}
