using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary>The integers of 8 to 64 bits as JSON numbers without fraction or exponent.</summary>
/// <typeparam name="T">The integer type.</typeparam>
public readonly struct WireInteger<T> : IWireScalar<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int MaxLength = 20;

    // What the platform's own reader takes: no sign where there are no negative numbers, not even for zero.
    private static readonly NumberStyles Style = T.IsZero(T.MinValue) ? NumberStyles.None : NumberStyles.AllowLeadingSign;

    /// <inheritdoc/>
    public static string Expected { get; } =
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}");

    /// <inheritdoc/>
    public static void Write(WireWriter writer, T value) => writer.Formatted(value, MaxLength);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T value)
    {
        value = default;
        return (reader.Json.TokenType == JsonTokenType.Number
                && T.TryParse(reader.Json.ValueSpan, Style, CultureInfo.InvariantCulture, out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        value = default;
        // The platform's parser forgives zero characters behind a number.
        return !text.EndsWith('\0') && T.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, T value) => Write(writer, value);
}
