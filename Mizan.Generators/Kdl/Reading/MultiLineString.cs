using System.Text;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>
/// Strings in three quotes, with escapes or raw (specification, "Multi-line String"). White space that is escaped is gone
/// before the indent of the closing line is taken from the others, and other escapes are no indent; so both the text and,
/// for each line, how much of it is indent are noted while reading.
/// </summary>
internal sealed class MultiLineString
{
    private readonly Cursor cursor;
    private readonly int open;
    private readonly int hashes;
    private readonly StringBuilder text = new();
    private readonly List<Line> lines = [];
    private Line line;

    private MultiLineString(Cursor cursor, int open, int hashes)
    {
        this.cursor = cursor;
        this.open = open;
        this.hashes = hashes;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="cursor">At the quotes.</param>
    /// <param name="open">The offset of the quotes, or of the hashes in front of them.</param>
    /// <param name="hashes">How many hashes stand in front; none where escapes count.</param>
    public static string Read(Cursor cursor, int open, int hashes)
    {
        var reader = new MultiLineString(cursor, open, hashes);
        reader.ReadLines();
        return reader.Dedent();
    }

    private void ReadLines()
    {
        cursor.Offset += 3;
        if (!KdlCharacters.IsNewline(cursor.Current))
        {
            throw cursor.Expected("a new line behind three quotes", "a string on one line has one quote at each end");
        }
        cursor.SkipNewline();
        line = new(0, cursor.Offset);
        while (!TakeClosing())
        {
            if (cursor.IsAtEnd) throw cursor.Error(open, $"This string is not closed; write \"\"\"{Hashes} on a line of its own.");
            if (KdlCharacters.IsNewline(cursor.Current)) EndLine();
            else if (cursor.Current == '\\' && hashes == 0) line.HasText |= Escape.Take(cursor, text);
            else TakePlain();
        }
        lines.Add(line);
    }

    private string Hashes => Cursor.Clip(new string('#', hashes));

    private void EndLine()
    {
        lines.Add(line);
        text.Append('\n');
        cursor.SkipNewline();
        line = new(text.Length, cursor.Offset);
    }

    private void TakePlain()
    {
        var start = cursor.Offset;
        if (!line.HasText)
        {
            while (KdlCharacters.IsSpace(cursor.Current)) cursor.Offset++;
            line.Indent += cursor.Offset - start;
        }
        var indented = cursor.Offset;
        while (IsPlain(cursor.Current) && !cursor.IsAtEnd) cursor.Offset++;
        line.HasText |= cursor.Offset > indented;
        cursor.AppendSince(start, text);
    }

    private bool IsPlain(char c) => c != '"' && (c != '\\' || hashes > 0) && !KdlCharacters.IsNewline(c);

    // Quotes that do not close are text. With hashes, the last three of a row are those that can.
    private bool TakeClosing()
    {
        var start = cursor.Offset;
        var quotes = cursor.SkipAll('"', hashes == 0 ? 3 : int.MaxValue);
        if (quotes == 0) return false;
        var isClosing = cursor.SkipAll('#', hashes) == hashes && quotes >= 3;
        if (isClosing) text.Append('"', quotes - 3);
        else cursor.AppendSince(start, text);
        line.HasText |= !isClosing || quotes > 3;
        return isClosing;
    }

    private string Dedent()
    {
        var whole = text.ToString();
        if (line.HasText)
        {
            throw cursor.Error(line.Source, $"Only white space may stand in front of the closing \"\"\"{Hashes}; break the line there.");
        }
        text.Clear();
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (i > 0) text.Append('\n');
            if (!lines[i].HasText) continue;
            if (!IsIndented(whole, lines[i]))
            {
                throw cursor.Error(
                    lines[i].Source, "This line does not begin with the white space of the line that closes the string; indent it alike.");
            }
            var start = lines[i].Start + line.Indent;
            text.Append(whole, start, lines[i + 1].Start - 1 - start);
        }
        return text.ToString();
    }

    private bool IsIndented(string whole, Line other) =>
        other.Indent >= line.Indent && string.CompareOrdinal(whole, other.Start, whole, line.Start, line.Indent) == 0;

    private struct Line(int start, int source)
    {
        /// <summary>Where it begins in the text that was read.</summary>
        public readonly int Start = start;

        /// <summary>Where it begins in the document.</summary>
        public readonly int Source = source;

        /// <summary>How many characters of literal white space it begins with.</summary>
        public int Indent;

        /// <summary>Whether it has anything else.</summary>
        public bool HasText;
    }
}
