namespace Mizan.Generators.Kdl.Reading;

/// <summary>What stands between tokens: spaces, comments, continued lines.</summary>
internal static class WhiteSpace
{
    /// <summary>Goes past what separates the parts of one node: <c>node-space*</c> of the grammar.</summary>
    public static void SkipWithinNode(Cursor cursor)
    {
        while (true)
        {
            SkipWithinLine(cursor);
            if (cursor.Current != '\\') return;
            SkipContinuation(cursor);
        }
    }

    /// <summary>Goes past what separates nodes: <c>line-space*</c> of the grammar.</summary>
    public static void SkipBetweenNodes(Cursor cursor)
    {
        while (true)
        {
            SkipWithinNode(cursor);
            if (KdlCharacters.IsNewline(cursor.Current)) cursor.SkipNewline();
            else if (cursor.IsAt('/', '/')) SkipLineComment(cursor);
            else return;
        }
    }

    /// <summary>Goes past a comment up to the end of its line, which is left.</summary>
    public static void SkipLineComment(Cursor cursor)
    {
        while (!cursor.IsAtEnd && !KdlCharacters.IsNewline(cursor.Current)) cursor.Offset++;
    }

    private static void SkipWithinLine(Cursor cursor)
    {
        while (true)
        {
            if (KdlCharacters.IsSpace(cursor.Current)) cursor.Offset++;
            else if (cursor.IsAt('/', '*')) SkipBlockComment(cursor);
            else return;
        }
    }

    private static void SkipContinuation(Cursor cursor)
    {
        cursor.Offset++;
        SkipWithinLine(cursor);
        if (cursor.IsAt('/', '/')) SkipLineComment(cursor);
        if (KdlCharacters.IsNewline(cursor.Current)) cursor.SkipNewline();
        else if (!cursor.IsAtEnd) throw cursor.Expected("the end of the line behind '\\'", "a string with a '\\' stands in quotes");
    }

    private static void SkipBlockComment(Cursor cursor)
    {
        var open = cursor.Offset;
        var depth = 0;
        do
        {
            if (cursor.IsAtEnd) throw cursor.Error(open, "This comment is not closed; write */ for each /* within it.");
            if (cursor.IsAt('/', '*')) depth++;
            else if (cursor.IsAt('*', '/')) depth--;
            else
            {
                cursor.Offset++;
                continue;
            }
            cursor.Offset += 2;
        }
        while (depth > 0);
    }
}
