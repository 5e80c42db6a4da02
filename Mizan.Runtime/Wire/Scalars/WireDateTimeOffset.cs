using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="DateTimeOffset"/> in the platform's ISO 8601 profile, with its offset.</summary>
public readonly struct WireDateTimeOffset : IWireScalar<DateTimeOffset>
{
    /// <inheritdoc/>
    public static string Expected => "a date and time with offset (ISO 8601)";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, DateTimeOffset value) => IsoText.WriteTrimmed(writer, value);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out DateTimeOffset value)
    {
        value = default;
        return (reader.IsText() && reader.Json.TryGetDateTimeOffset(out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        Span<byte> quoted = stackalloc byte[IsoText.LongestQuoted];
        value = default;
        if (!ScalarText.TryQuote(text, quoted, out var length)) return false;
        var json = new Utf8JsonReader(quoted[..length]);
        return json.Read() && json.TryGetDateTimeOffset(out value);
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, DateTimeOffset value) => IsoText.WriteTrimmedPlain(writer, value.UtcDateTime);
}
