namespace Mizan.Generators.Kdl.Reading;

/// <summary>
/// A document's text, looked through once before it is read: what may stand nowhere is refused here, so that nobody behind
/// has to think of it, and the starts of lines are noted.
/// </summary>
internal sealed class SourceText
{
    private readonly List<int> lineStarts = [];
    private int lastLine;

    /// <exception cref="KdlException">The text has a character that no document may have.</exception>
    public SourceText(string text)
    {
        Text = text;
        Start = text.Length > 0 && text[0] == KdlCharacters.ByteOrderMark ? 1 : 0;
        lineStarts.Add(Start);
        for (var i = Start; i < text.Length; i++)
        {
            // What nearly every character is.
            if (text[i] is >= ' ' and <= '~') continue;
            if (KdlCharacters.IsNewline(text[i])) NoteNewline(ref i);
            else i += LengthOfAllowed(i) - 1;
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where it begins: behind the byte-order mark.</summary>
    public int Start { get; }

    /// <summary>The line and column of an offset. Quick for offsets near the one that was asked for last.</summary>
    public KdlPosition At(int offset)
    {
        while (lastLine > 0 && lineStarts[lastLine] > offset) lastLine--;
        while (lastLine + 1 < lineStarts.Count && lineStarts[lastLine + 1] <= offset) lastLine++;
        return new(lastLine + 1, offset - lineStarts[lastLine] + 1);
    }

    public KdlException Error(int offset, string reason) => new(reason, At(offset));

    private void NoteNewline(ref int at)
    {
        if (Text[at] == '\r' && at + 1 < Text.Length && Text[at + 1] == '\n') at++;
        lineStarts.Add(at + 1);
    }

    private int LengthOfAllowed(int at)
    {
        var c = Text[at];
        if (char.IsSurrogate(c))
        {
            if (char.IsSurrogatePair(Text, at)) return 2;
            throw Error(at, $"U+{(int)c:X4} is half of a surrogate pair, and no character.");
        }
        if (!KdlCharacters.IsDisallowed(c)) return 1;
        var name = c == KdlCharacters.ByteOrderMark ? "A byte-order mark behind the start" : $"The invisible character U+{(int)c:X4}";
        throw Error(at, $"{name} may not stand in a document; take it out, or write \\u{{{(int)c:x}}} within quotes.");
    }
}
