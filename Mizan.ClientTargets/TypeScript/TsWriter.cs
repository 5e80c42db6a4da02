using System.Text;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>Collects TypeScript: lines, indented by nesting, always ended by a line feed.</summary>
internal sealed class TsWriter
{
    private const int IndentSize = 2;
    private const int MaxLine = 120;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>How many characters a line may still have at this depth.</summary>
    public int Room => MaxLine - (depth * IndentSize);

    /// <summary>Writes one line; an empty one without blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * IndentSize).Append(line);
        text.Append('\n');
    }

    /// <summary>Writes a documentation comment, in one line where it fits; nothing for no text.</summary>
    public void Doc(string? doc, string? deprecated = null)
    {
        var lines = TsText.Comment(doc, Room - 3).ToList();
        if (deprecated is not null)
        {
            lines.AddRange(TsText.Comment("@deprecated " + deprecated, Room - 3));
        }
        if (lines.Count == 0) return;
        if (lines.Count == 1 && lines[0].Length <= Room - 7)
        {
            Line($"/** {lines[0]} */");
            return;
        }
        Line("/**");
        foreach (var line in lines) Line((" * " + line).TrimEnd());
        Line(" */");
    }

    /// <summary>Writes a head and its parts in braces or brackets: on one line where they fit, else one part a line.</summary>
    public void List(string head, IReadOnlyList<string> parts, string tail, string separator = ", ")
    {
        var line = head + string.Join(separator, parts) + tail;
        if (line.Length <= Room)
        {
            Line(line);
            return;
        }
        Line(head.TrimEnd());
        depth++;
        foreach (var part in parts) Line(part + separator.TrimEnd());
        depth--;
        Line(tail.TrimStart());
    }

    /// <summary>Writes an assignment: on one line where it fits, else the value on the next.</summary>
    public void Assign(string head, string value)
    {
        if (head.Length + 1 + value.Length <= Room)
        {
            Line($"{head} {value}");
            return;
        }
        using var indent = Indent(head);
        Line(value);
    }

    /// <summary>Opens a function, whose parameters stand on one line where they fit.</summary>
    public Scope Function(string head, IReadOnlyList<string> parameters, string tail)
    {
        List(head + "(", parameters, ")" + tail + " {");
        depth++;
        return new(this, "}");
    }

    /// <summary>Writes the import of some names, sorted; nothing for none.</summary>
    public void Import(string keyword, IEnumerable<string> names, string module)
    {
        var sorted = names.OrderBy(name => name, StringComparer.Ordinal).ToArray();
        if (sorted.Length > 0) List($"{keyword} {{ ", sorted, $" }} from '{module}';");
    }

    /// <summary>Writes the cases of a union: on one line where they fit, else one a line.</summary>
    public void Union(string head, IReadOnlyList<string> cases)
    {
        var line = $"{head} {string.Join(" | ", cases)};";
        if (line.Length <= Room)
        {
            Line(line);
            return;
        }
        using var indent = Indent(head);
        for (var i = 0; i < cases.Count; i++) Line($"| {cases[i]}{(i < cases.Count - 1 ? "" : ";")}");
    }

    /// <summary>Indents what follows a line until the result is disposed.</summary>
    public Scope Indent(string head)
    {
        Line(head);
        depth++;
        return new(this, null);
    }

    /// <summary>Opens a block that closes when the result is disposed.</summary>
    public Scope Block(string head, string close = "}")
    {
        Line(head);
        depth++;
        return new(this, close);
    }

    /// <summary>Writes what another writer has collected.</summary>
    public void Append(TsWriter other) => text.Append(other.text);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(TsWriter writer, string? close) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            writer.depth--;
            if (close is not null) writer.Line(close);
        }
    }
}
