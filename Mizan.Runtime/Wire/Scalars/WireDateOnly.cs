using System.Globalization;

namespace Mizan.Wire;

/// <summary><see cref="DateOnly"/> as <c>yyyy-MM-dd</c>.</summary>
public readonly struct WireDateOnly : IWireScalar<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    public static string Expected => "a date (yyyy-MM-dd)";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, DateOnly value)
    {
        writer.Raw((byte)'"');
        writer.Formatted(value, Format.Length, "O");
        writer.Raw((byte)'"');
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out DateOnly value) =>
        ScalarText.TryRead<DateOnly, WireDateOnly>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, DateOnly value) => writer.Formatted(value, Format.Length, "O");
}
