using System.Globalization;

namespace Mizan.Wire;

/// <summary>Tells whether parsing a decimal number has lost digits, which the platform's parser does silently.</summary>
internal static class DecimalDigits
{
    // So many digits always fit, whatever they are.
    private const int SurelyExact = 28;
    private const int LongestDecimal = 32;

    public static bool IsExact(ReadOnlySpan<byte> text, decimal value)
    {
        if (text.Length <= SurelyExact && !text.ContainsAny((byte)'e', (byte)'E')) return true;
        Span<byte> formatted = stackalloc byte[LongestDecimal];
        value.TryFormat(formatted, out var length, default, CultureInfo.InvariantCulture);
        var given = Significant(text, out var givenPower);
        var kept = Significant(formatted[..length], out var keptPower);
        return givenPower == keptPower && HaveSameDigits(given, kept);
    }

    // From the first digit that is no zero to the last one, and the power of ten of the last.
    private static ReadOnlySpan<byte> Significant(ReadOnlySpan<byte> text, out long power)
    {
        power = 0;
        var end = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = end < 0 ? text : text[..end];
        var first = mantissa.IndexOfAnyExcept("+-.0"u8);
        if (first < 0) return default;
        var last = mantissa.LastIndexOfAnyExcept((byte)'.', (byte)'0');
        if (end >= 0 && !long.TryParse(text[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power))
        {
            power = int.MinValue;
        }
        var point = mantissa.IndexOf((byte)'.');
        if (point < 0) point = mantissa.Length;
        power += last < point ? point - last - 1 : point - last;
        return mantissa[first..(last + 1)];
    }

    private static bool HaveSameDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int i = 0, j = 0;
        while (true)
        {
            if (i < left.Length && left[i] == '.') i++;
            if (j < right.Length && right[j] == '.') j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length;
            if (left[i++] != right[j++]) return false;
        }
    }
}
