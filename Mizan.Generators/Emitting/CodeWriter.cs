using System.Text;

namespace Mizan.Generators.Emitting;

/// <summary>Collects generated text: lines, indented by nesting, always ended by a line feed.</summary>
internal sealed class CodeWriter
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxLine = 140;

    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line, continued on the next where it would be too long; an empty one without trailing blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            text.Append('\n');
            return;
        }
        var isComment = line.StartsWith("///", StringComparison.Ordinal);
        var indent = depth * IndentSize;
        for (var isFirst = true; line.Length > 0; isFirst = false)
        {
            var taken = LineBreaks.Fit(line, MaxLine - indent, isComment);
            text.Append(' ', indent).Append(line, 0, taken).TrimEnd().Append('\n');
            line = line.Substring(taken).TrimStart();
            if (isComment && line.Length > 0) line = "/// " + line;
            else if (isFirst) indent += IndentSize;
        }
    }

    /// <summary>Writes one line as it stands, at the margin.</summary>
    public void Verbatim(string line) => text.Append(line).Append('\n');

    /// <summary>Writes short statements one after the other, as many on a line as it takes.</summary>
    public void Statements(IEnumerable<string> statements)
    {
        var line = new StringBuilder();
        foreach (var statement in statements)
        {
            if (line.Length > 0 && (depth * IndentSize) + line.Length + 1 + statement.Length > MaxLine)
            {
                Line(line.ToString());
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(statement);
        }
        if (line.Length > 0) Line(line.ToString());
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

    /// <summary>Writes a statement behind its condition on one line, or in a block where that would be too long.</summary>
    public void Guarded(string condition, string statement)
    {
        var line = $"{condition} {statement}";
        if ((depth * IndentSize) + line.Length <= MaxLine)
        {
            Line(line);
            return;
        }
        using var block = Block(condition);
        Line(statement);
    }

    /// <summary>Opens a block of braces that closes when the result is disposed.</summary>
    public Scope Block(string? head = null, string close = "}")
    {
        if (head is not null) Line(head);
        Line("{");
        depth++;
        return new(this, close);
    }

    /// <summary>Opens a block whose content is not indented, as that of a file's namespace is not.</summary>
    public Scope FlatBlock(string head)
    {
        Line(head);
        Line("{");
        return new(this, "}", indents: 0);
    }

    /// <summary>Writes a collection expression, one element a line.</summary>
    public void List(string head, IEnumerable<string> items, string tail)
    {
        Line(head + "[");
        depth++;
        foreach (var item in items) Line(item + ",");
        depth--;
        Line("]" + tail);
    }

    /// <summary>Indents until the result is disposed.</summary>
    public Scope Indent()
    {
        depth++;
        return new(this, null);
    }

    public override string ToString() => text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(CodeWriter writer, string? close, int indents = 1) : IDisposable
    {
        public void Dispose()
        {
            writer.depth -= indents;
            if (close is not null) writer.Line(close);
        }
    }
}
