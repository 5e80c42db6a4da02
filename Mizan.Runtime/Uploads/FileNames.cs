using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mizan.Uploads;

/// <summary>
/// Makes of a client's name for a file one that can be shown and kept anywhere. Nothing in it is decoded: what looks like
/// an encoding (RFC 2047, percent) becomes plain characters that nobody behind can decode either.
/// </summary>
internal static class FileNames
{
    /// <summary>The most bytes that a name has in UTF-8, as file systems count them.</summary>
    public const int MaxBytes = 255;

    private const string Nameless = "file";
    private const int LongestEnding = 32;
    private const char Substitute = '_';

    // A joiner holds letters and pictures together that are different ones apart.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // What Windows keeps for itself; the question mark is also a part of every word that is encoded by RFC 2047.
    private static readonly SearchValues<char> Reserved = SearchValues.Create("<>:\"|?*");

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
    };

    public static string Clean(string? name)
    {
        var plain = WithoutEscapes(Plain(WithoutFolders(name)));
        var trimmed = plain.TrimStart().TrimEnd(' ', '.');
        if (trimmed.Length == 0) return Nameless;
        return Shorten(IsDevice(trimmed) ? Substitute + trimmed : trimmed);
    }

    private static ReadOnlySpan<char> WithoutFolders(ReadOnlySpan<char> name) => name[(name.LastIndexOfAny('/', '\\') + 1)..];

    private static string Plain(ReadOnlySpan<char> name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format when rune.Value is not (NonJoiner or Joiner):
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                default:
                    if (rune.IsBmp && Reserved.Contains((char)rune.Value)) plain.Append(Substitute);
                    else plain.Append(rune);
                    break;
            }
        }
        return plain.ToString();
    }

    // Behind the rest, since a character that was taken out may have stood in the middle of an escape.
    private static string WithoutEscapes(string name)
    {
        if (!name.Contains('%', StringComparison.Ordinal)) return name;
        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var isEscape = name[i] == '%' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]);
            plain.Append(isEscape ? Substitute : name[i]);
            if (isEscape) i += 2;
        }
        return plain.ToString();
    }

    private static bool IsDevice(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd();
        if (Devices.Contains(stem)) return true;
        // Windows takes a raised digit for the digit.
        return stem.Length == 4
            && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
            && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³';
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes) return name;
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && Encoding.UTF8.GetByteCount(name.AsSpan(dot)) <= LongestEnding ? name[dot..] : "";
        var room = MaxBytes - Encoding.UTF8.GetByteCount(ending);
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0) break;
            length += rune.Utf16SequenceLength;
        }
        return name[..length].TrimEnd(' ', '.') + ending;
    }
}
