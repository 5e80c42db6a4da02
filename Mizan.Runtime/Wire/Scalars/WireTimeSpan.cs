using System.Globalization;

namespace Mizan.Wire;

/// <summary><see cref="TimeSpan"/> as <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
public readonly struct WireTimeSpan : IWireScalar<TimeSpan>
{
    private const int MaxLength = 26;

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
        value = default;
        // The platform's parser forgives spaces around the text, and takes a lone number for days.
        return text.Contains(':')
            && !text.Contains(' ')
            && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }
}
