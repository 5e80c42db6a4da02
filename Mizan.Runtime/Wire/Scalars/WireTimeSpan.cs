using System.Globalization;
using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Mizan.Wire;

/// <summary><see cref="TimeSpan"/> as <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
public readonly struct WireTimeSpan : IWireScalar<TimeSpan>
{
    private const int MaxLength = 26;

    // Zeros in front of a part are read over, as far as the platform does: it has room for a text of escapes alone.
    private const int MaxReadLength = 6 * MaxLength;

    /// <inheritdoc/>
    public static string Expected => "a duration ([-][d.]hh:mm:ss[.fffffff])";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, TimeSpan value)
    {
        writer.Raw((byte)'"');
        writer.Formatted(value, MaxLength, "c");
        writer.Raw((byte)'"');
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out TimeSpan value) =>
        ScalarText.TryRead<TimeSpan, WireTimeSpan>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        // TimeSpan.TryParseExact takes what the platform's JSON does not, such as spaces around the text.
        Span<byte> utf8 = stackalloc byte[MaxReadLength];
        value = default;
        return Ascii.FromUtf16(text, utf8, out var length) == OperationStatus.Done
            && length > 0
            && (char.IsAsciiDigit(text[0]) || text[0] == '-')
            && Utf8Parser.TryParse(utf8[..length], out value, out var consumed, 'c')
            && consumed == length;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
        var trimmed = text[..length];
        if (trimmed.Contains((byte)'.') && value.Ticks % TimeSpan.TicksPerSecond != 0) trimmed = trimmed.TrimEnd((byte)'0');
        writer.Raw(trimmed);
    }
}
