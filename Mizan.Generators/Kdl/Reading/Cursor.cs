using System.Text;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>A place in a document's text that moves forward.</summary>
internal sealed class Cursor(SourceText source)
{
    /// <summary>What <see cref="Current"/> is behind the last character: no document holds it.</summary>
    public const char End = '\0';

    private const int LongestInMessages = 40;

    private readonly string text = source.Text;

    /// <summary>The index of the current character.</summary>
    public int Offset { get; set; } = source.Start;

    /// <summary>The current character, or <see cref="End"/>.</summary>
    public char Current => Ahead(0);

    public bool IsAtEnd => Offset >= text.Length;

    /// <summary>The line and column of an offset.</summary>
    public KdlPosition At(int offset) => source.At(offset);

    /// <summary>A character further on, or <see cref="End"/>.</summary>
    public char Ahead(int distance) => Offset + distance < text.Length ? text[Offset + distance] : End;

    /// <summary>Whether the current character and the next are these.</summary>
    public bool IsAt(char first, char second) => Current == first && Ahead(1) == second;

    /// <summary>Whether three quotes stand here.</summary>
    public bool IsAtTripleQuote => Current == '"' && Ahead(1) == '"' && Ahead(2) == '"';

    /// <summary>Goes past one newline, which may be two characters.</summary>
    public void SkipNewline() => Offset += IsAt('\r', '\n') ? 2 : 1;

    /// <summary>Goes past all of one character, up to a number of them.</summary>
    /// <returns>How many there were.</returns>
    public int SkipAll(char c, int most = int.MaxValue)
    {
        var start = Offset;
        while (Offset - start < most && Current == c) Offset++;
        return Offset - start;
    }

    /// <summary>Goes past the characters that a string without quotes may have.</summary>
    /// <returns>The characters.</returns>
    public string TakeIdentifier()
    {
        var start = Offset;
        while (!IsAtEnd && KdlCharacters.IsIdentifier(text[Offset])) Offset++;
        return Since(start);
    }

    /// <summary>The text between an earlier offset and the current one.</summary>
    public string Since(int start) => text.Substring(start, Offset - start);

    /// <summary>Appends the text between an earlier offset and the current one.</summary>
    public void AppendSince(int start, StringBuilder target) => target.Append(text, start, Offset - start);

    public KdlException Error(string reason) => source.Error(Offset, reason);

    public KdlException Error(int offset, string reason) => source.Error(offset, reason);

    /// <summary>Says what was expected instead of the current character, and perhaps what to do.</summary>
    public KdlException Expected(string what, string? wayOut = null) =>
        Error($"Expected {what}, found {Found()}{(wayOut is null ? "" : "; ")}{wayOut}.");

    /// <summary>A piece of text for a message.</summary>
    public static string Clip(string text) => text.Length <= LongestInMessages ? text : text.Substring(0, LongestInMessages) + "…";

    private string Found()
    {
        if (IsAtEnd) return "the end of the document";
        if (KdlCharacters.IsNewline(Current)) return "the end of the line";
        return $"'{text.Substring(Offset, char.IsHighSurrogate(Current) ? 2 : 1)}'";
    }
}
