using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary>Floating point as the shortest JSON number that gives the same value back.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct WireFloat<T> : IWireScalar<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const int MaxLength = 32;
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <inheritdoc/>
    public static string Expected => "a number in range";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, T value)
    {
        if (!T.IsFinite(value)) throw new WireException("NaN and the infinities have no JSON form.");
        if (typeof(T) == typeof(double) && ShortDecimal.TryWrite(writer, (double)(object)value)) return;
        writer.Formatted(value, MaxLength);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T value)
    {
        value = default;
        // A number beyond the range parses as an infinity.
        return (reader.Json.TokenType == JsonTokenType.Number
                && T.TryParse(reader.Json.ValueSpan, Style, CultureInfo.InvariantCulture, out value)
                && T.IsFinite(value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        value = default;
        // The platform's parser forgives zero characters behind a number.
        return !text.EndsWith('\0') && T.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, T value) => EcmaScriptNumber.Write(writer, value);
}
