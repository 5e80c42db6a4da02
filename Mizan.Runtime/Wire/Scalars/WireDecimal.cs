using System.Globalization;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="decimal"/> as a JSON number; one with more digits than fit is refused rather than rounded.</summary>
public readonly struct WireDecimal : IWireScalar<decimal>
{
    private const int MaxLength = 32;
    private const int LongestText = 256;

    /// <inheritdoc/>
    public static string Expected => "a decimal number of at most 28 digits";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, decimal value) => writer.Formatted(value, MaxLength);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out decimal value)
    {
        value = default;
        return (reader.Json.TokenType == JsonTokenType.Number
                && reader.Json.TryGetDecimal(out value)
                && DecimalDigits.IsExact(reader.Json.ValueSpan, value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        Span<byte> utf8 = stackalloc byte[LongestText];
        value = default;
        return Ascii.FromUtf16(text, utf8, out var length) == System.Buffers.OperationStatus.Done
            && Utf8Parser.TryParse(utf8[..length], out value, out var consumed)
            && consumed == length
            && DecimalDigits.IsExact(utf8[..length], value);
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, decimal value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var digits = text[..length];
        if (digits.Contains((byte)'.')) digits = digits.TrimEnd((byte)'0').TrimEnd((byte)'.');
        writer.Raw(digits);
    }
}
