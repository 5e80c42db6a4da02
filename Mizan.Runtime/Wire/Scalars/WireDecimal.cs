using System.Globalization;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="decimal"/> as a JSON number; one with more digits than fit is refused rather than rounded.</summary>
public readonly struct WireDecimal : IWireScalar<decimal>
{
    private const int MaxLength = 32;
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <inheritdoc/>
    public static string Expected => "a decimal number of at most 28 digits";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, decimal value) => writer.Formatted(value, MaxLength);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out decimal value)
    {
        value = default;
        if (reader.Json.TokenType != JsonTokenType.Number || reader.Json.ValueSpan.Length > DecimalDigits.MaxText)
        {
            return reader.Refuse(reader.Expect(Expected));
        }
        Span<char> text = stackalloc char[reader.Json.ValueSpan.Length];
        System.Text.Encoding.ASCII.GetChars(reader.Json.ValueSpan, text);
        return TryParse(text, out value) || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = default;
        return text.Length <= DecimalDigits.MaxText
            && !text.StartsWith('+')
            && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && DecimalDigits.IsExact(text, value);
    }
}
