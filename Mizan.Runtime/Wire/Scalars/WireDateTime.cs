using System.Text.Json;

namespace Mizan.Wire;

/// <summary>
/// <see cref="DateTime"/> in the platform's ISO 8601 profile, with <c>Z</c> for UTC, an offset for local time, neither
/// for unspecified.
/// </summary>
public readonly struct WireDateTime : IWireScalar<DateTime>
{
    /// <inheritdoc/>
    public static string Expected => "a date and time (ISO 8601)";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, DateTime value) => IsoText.WriteTrimmed(writer, value);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out DateTime value)
    {
        value = default;
        return (reader.IsText() && reader.Json.TryGetDateTime(out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime value)
    {
        Span<byte> quoted = stackalloc byte[IsoText.LongestQuoted];
        value = default;
        if (!ScalarText.TryQuote(text, quoted, out var length)) return false;
        var json = new Utf8JsonReader(quoted[..length]);
        return json.Read() && json.TryGetDateTime(out value);
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, DateTime value) => IsoText.WriteTrimmedPlain(writer, Canonical(value));

    /// <summary>The value as it is compared with limits: one that came with an offset counts in UTC, wherever the server is.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Ticks of 100 ns; <see langword="null"/> for null.</returns>
    public static long? Ticks(DateTime? value) => value is { } given ? Canonical(given).Ticks : null;

    private static DateTime Canonical(DateTime value) => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
}
