using System.Globalization;
using System.Numerics;

namespace Mizan.Wire;

/// <summary>
/// Floating point as ECMAScript prints it (ECMA-262, Number::toString),
/// which is the form that keys share across languages.
/// </summary>
internal static class EcmaScriptNumber
{
    private const int MaxLength = 32;
    private const int MaxPlainExponent = 21;
    private const int MinPlainExponent = -6;

    public static void Write<T>(WireWriter writer, T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (!T.IsFinite(value)) throw new WireException("NaN and the infinities have no canonical form.");
        if (T.IsZero(value))
        {
            writer.Raw((byte)'0');
            return;
        }
        // The platform's default is the shortest text that round-trips, in one of two notations.
        Span<char> text = stackalloc char[MaxLength];
        T.Abs(value).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        Span<char> digits = stackalloc char[MaxLength];
        var (count, point) = Split(text[..length], digits);
        if (T.IsNegative(value)) writer.Raw((byte)'-');
        WriteDigits(writer, digits[..count], point);
    }

    // The significant digits, and the place of the decimal point counted from the first of them.
    private static (int Count, int Point) Split(ReadOnlySpan<char> text, Span<char> digits)
    {
        var exponent = 0;
        var mark = text.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }
        var dot = text.IndexOf('.');
        var point = (dot < 0 ? text.Length : dot) + exponent;
        var count = 0;
        foreach (var c in text)
        {
            if (c == '.') continue;
            if (c == '0' && count == 0) point--;
            else digits[count++] = c;
        }
        while (count > 1 && digits[count - 1] == '0') count--;
        return (count, point);
    }

    private static void WriteDigits(WireWriter writer, ReadOnlySpan<char> digits, int point)
    {
        if (point > MaxPlainExponent || point <= MinPlainExponent)
        {
            writer.Plain(digits[..1]);
            if (digits.Length > 1)
            {
                writer.Raw((byte)'.');
                writer.Plain(digits[1..]);
            }
            writer.Raw(point > 0 ? "e+"u8 : "e-"u8);
            writer.Formatted(Math.Abs(point - 1), MaxLength);
        }
        else if (point <= 0)
        {
            writer.Raw("0."u8);
            for (var i = point; i < 0; i++) writer.Raw((byte)'0');
            writer.Plain(digits);
        }
        else
        {
            writer.Plain(digits[..Math.Min(point, digits.Length)]);
            for (var i = digits.Length; i < point; i++) writer.Raw((byte)'0');
            if (digits.Length <= point) return;
            writer.Raw((byte)'.');
            writer.Plain(digits[point..]);
        }
    }
}
