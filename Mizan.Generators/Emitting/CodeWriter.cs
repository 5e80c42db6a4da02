using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mizan.Generators.Emitting;

/// <summary>
/// Collects generated text: lines, indented by nesting, always ended by a line feed. Interpolated lines are written where they
/// belong, without becoming strings first.
/// </summary>
internal sealed class CodeWriter
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxLine = 140;

    private const int IndentSize = 4;
    private const int UsualLength = 1 << 14;

    private char[] text = ArrayPool<char>.Shared.Rent(UsualLength);
    private int length;
    private int lineStart;
    private int depth;

    /// <summary>Writes one line, continued on the next where it would be too long; an empty one without trailing blanks.</summary>
    public void Line(string line = "")
    {
        var indent = BeginLine();
        Append(line);
        EndLine(indent);
    }

    /// <inheritdoc cref="Line(string)"/>
    public void Line([InterpolatedStringHandlerArgument("")] LineText line) => EndLine(line.Indent);

    /// <summary>Writes a part of a text as it stands, at the margin, as one line.</summary>
    public void Verbatim(string source, int start, int count)
    {
        Append(source, start, count);
        Append('\n');
    }

    /// <summary>Writes short statements one after the other, as many on a line as it takes.</summary>
    public void Statements(IEnumerable<string> statements)
    {
        var indent = BeginLine();
        foreach (var statement in statements)
        {
            var isFirst = length == lineStart + indent;
            if (!isFirst && length - lineStart + 1 + statement.Length > MaxLine)
            {
                EndLine(indent);
                BeginLine();
                isFirst = true;
            }
            if (!isFirst) Append(' ');
            Append(statement);
        }
        if (length == lineStart + indent) length = lineStart;
        else EndLine(indent);
    }

    /// <summary>Writes a call on one line, or with one argument a line where it would be too long.</summary>
    public void Call(string head, IReadOnlyList<string> arguments, string tail)
    {
        var width = (depth * IndentSize) + head.Length + tail.Length + "()".Length;
        for (var i = 0; i < arguments.Count; i++) width += arguments[i].Length + (i > 0 ? ", ".Length : 0);
        var indent = BeginLine();
        Append(head);
        Append('(');
        if (width <= MaxLine || arguments.Count == 0)
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (i > 0) Append(", ");
                Append(arguments[i]);
            }
            Append(')');
            Append(tail);
            EndLine(indent);
            return;
        }
        EndLine(indent);
        depth++;
        for (var i = 0; i < arguments.Count - 1; i++) Line($"{arguments[i]},");
        Line($"{arguments[arguments.Count - 1]}){tail}");
        depth--;
    }

    /// <summary>Writes a statement behind its condition on one line, or in a block where that would be too long.</summary>
    public void Guarded(string condition, string statement)
    {
        if ((depth * IndentSize) + condition.Length + 1 + statement.Length <= MaxLine)
        {
            Line($"{condition} {statement}");
            return;
        }
        using var block = Block(condition);
        Line(statement);
    }

    /// <summary>Opens a block of braces that closes when the result is disposed.</summary>
    public Scope Block(string? head = null, string close = "}")
    {
        if (head is not null) Line(head);
        return Open(close);
    }

    /// <inheritdoc cref="Block(string, string)"/>
    public Scope Block([InterpolatedStringHandlerArgument("")] LineText head, string close = "}")
    {
        EndLine(head.Indent);
        return Open(close);
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
        Line($"{head}[");
        depth++;
        foreach (var item in items) Line($"{item},");
        depth--;
        Line($"]{tail}");
    }

    /// <summary>Indents until the result is disposed.</summary>
    public Scope Indent()
    {
        depth++;
        return new(this, null);
    }

    /// <summary>Hands the text over. Nothing can be written any more.</summary>
    public string Finish()
    {
        var result = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        text = [];
        length = 0;
        return result;
    }

    private Scope Open(string close)
    {
        Line("{");
        depth++;
        return new(this, close);
    }

    private int BeginLine()
    {
        lineStart = length;
        var indent = depth * IndentSize;
        Reserve(indent);
        text.AsSpan(length, indent).Fill(' ');
        length += indent;
        return indent;
    }

    private void EndLine(int indent)
    {
        if (length - lineStart > MaxLine) BreakLine(indent);
        while (length > lineStart && text[length - 1] == ' ') length--;
        Append('\n');
    }

    private void BreakLine(int indent)
    {
        var start = lineStart + indent;
        var line = new string(text, start, length - start);
        var isComment = line.StartsWith("///", StringComparison.Ordinal);
        length = lineStart;
        for (var isFirst = true; ; isFirst = false)
        {
            var taken = LineBreaks.Fit(line, MaxLine - indent, isComment);
            for (var i = 0; i < indent; i++) Append(' ');
            Append(line, 0, line.AsSpan(0, taken).TrimEnd(' ').Length);
            line = line.Substring(taken).TrimStart();
            if (line.Length == 0) return;
            Append('\n');
            lineStart = length;
            if (isComment) line = "/// " + line;
            else if (isFirst) indent += IndentSize;
        }
    }

    private void Append(string value) => Append(value, 0, value.Length);

    private void Append(string value, int start, int count)
    {
        Reserve(count);
        value.CopyTo(start, text, length, count);
        length += count;
    }

    private void Append(char value)
    {
        Reserve(1);
        text[length++] = value;
    }

    private void Reserve(int count)
    {
        if (text.Length - length >= count) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(text.Length * 2, length + count));
        Array.Copy(text, larger, length);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }

    /// <summary>An open block.</summary>
    public readonly struct Scope(CodeWriter writer, string? close, int indents = 1) : IDisposable
    {
        public void Dispose()
        {
            writer.depth -= indents;
            if (close is not null) writer.Line(close);
        }
    }

    /// <summary>An interpolated line, each part of which is written as it comes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineText
    {
        private readonly CodeWriter writer;

        public LineText(int literalLength, int formattedCount, CodeWriter writer)
        {
            this.writer = writer;
            Indent = writer.BeginLine();
        }

        public int Indent { get; }

        public void AppendLiteral(string value) => writer.Append(value);

        public void AppendFormatted(string? value) => writer.Append(value ?? "");
    }
}
