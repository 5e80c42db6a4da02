using System.Text;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>Strings in quotes on one line, with escapes or raw (specification, "Quoted String", "Raw String").</summary>
internal static class QuotedString
{
    /// <summary>Reads a string that begins with a quote, over several lines where there are three of them.</summary>
    public static string Read(Cursor cursor)
    {
        var open = cursor.Offset;
        if (cursor.IsAtTripleQuote) return MultiLineString.Read(cursor, open, hashes: 0);
        cursor.Offset++;
        var start = cursor.Offset;
        StringBuilder? text = null;
        while (true)
        {
            SkipPlain(cursor);
            if (cursor.Current == '"' && text is null) return Close(cursor, cursor.Since(start), hashes: 0);
            cursor.AppendSince(start, text ??= new());
            if (cursor.Current == '"') return Close(cursor, text.ToString(), hashes: 0);
            if (cursor.Current != '\\') throw NotClosed(cursor, open, "\"");
            Escape.Take(cursor, text);
            start = cursor.Offset;
        }
    }

    /// <summary>Reads a string that begins with hashes and a quote.</summary>
    public static string ReadRaw(Cursor cursor)
    {
        var open = cursor.Offset;
        var hashes = cursor.SkipAll('#');
        if (cursor.IsAtTripleQuote) return MultiLineString.Read(cursor, open, hashes);
        cursor.Offset++;
        var start = cursor.Offset;
        while (true)
        {
            while (cursor.Current != '"' && !IsEnd(cursor)) cursor.Offset++;
            if (IsEnd(cursor)) throw NotClosed(cursor, open, "\"" + Cursor.Clip(new string('#', hashes)));
            var quote = cursor.Offset;
            cursor.Offset++;
            if (cursor.SkipAll('#', hashes) < hashes) continue;
            cursor.Offset = quote;
            return Close(cursor, cursor.Since(start), hashes);
        }
    }

    private static void SkipPlain(Cursor cursor)
    {
        while (cursor.Current is not ('"' or '\\') && !IsEnd(cursor)) cursor.Offset++;
    }

    private static bool IsEnd(Cursor cursor) => cursor.IsAtEnd || KdlCharacters.IsNewline(cursor.Current);

    private static string Close(Cursor cursor, string text, int hashes)
    {
        cursor.Offset += 1 + hashes;
        return text;
    }

    private static KdlException NotClosed(Cursor cursor, int open, string closing) => cursor.Error(
        open, $"This string is not closed on its line; write {closing}, or three quotes at both ends for several lines.");
}
