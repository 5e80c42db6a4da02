using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mizan.Wire;

/// <summary>Which characters a JSON string escapes: those of the platform's relaxed encoder, no others.</summary>
internal static class Escaping
{
    /// <summary>HTML is no concern here: the answers are <c>application/json</c> and marked <c>nosniff</c>.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int ChunkSize = 512;

    // What the encoder leaves alone within ASCII, and what it leaves alone of the letters beyond it that most texts use:
    // the rest of the plane holds unassigned and formatting characters, which only the encoder itself tells apart.
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters('\u024F'));

    // Searched with vectors, which the larger set is not.
    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(PlainCharacters('\u007F'));

    /// <summary>How many leading characters need no escape for certain.</summary>
    public static int PlainPrefix(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExcept(PlainAscii);
        if (first >= 0 && !char.IsAscii(text[first]))
        {
            var next = text[first..].IndexOfAnyExcept(Plain);
            first = next < 0 ? next : first + next;
        }
        return first < 0 ? text.Length : first;
    }

    /// <summary>Writes text through the encoder, without quotes.</summary>
    public static void Write(WireWriter writer, ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[ChunkSize];
        while (!text.IsEmpty)
        {
            Encoder.Encode(text, escaped, out var read, out var count);
            var target = writer.GetSpan(count * 3);
            Utf8.FromUtf16(escaped[..count], target, out _, out var written);
            writer.Advance(written);
            text = text[read..];
        }
    }

    private static string PlainCharacters(char last)
    {
        var plain = new System.Text.StringBuilder();
        for (var c = ' '; c <= last; c++)
        {
            if (!Encoder.WillEncode(c)) plain.Append(c);
        }
        return plain.ToString();
    }
}
