using System.Globalization;

namespace Mizan.Wire;

/// <summary>Tells whether parsing a decimal number has lost digits, which the platform's parser does silently.</summary>
internal static class DecimalDigits
{
    public const int MaxText = 128;

    public static bool IsExact(ReadOnlySpan<char> text, decimal value)
    {
        Span<char> given = stackalloc char[MaxText];
        Span<char> kept = stackalloc char[MaxText];
        Span<char> formatted = stackalloc char[MaxText];
        value.TryFormat(formatted, out var length, default, CultureInfo.InvariantCulture);
        var (givenCount, givenPower) = Significant(text, given);
        var (keptCount, keptPower) = Significant(formatted[..length], kept);
        return givenCount == keptCount
            && (givenCount == 0 || givenPower == keptPower)
            && given[..givenCount].SequenceEqual(kept[..keptCount]);
    }

    // The digits without leading and trailing zeros, and the power of ten of the last of them.
    private static (int Count, int Power) Significant(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        var power = 0;
        var afterPoint = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is 'e' or 'E')
            {
                // An exponent beyond an int cannot have been parsed as a decimal, unless the number is zero.
                if (!int.TryParse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
                {
                    return (count, int.MinValue);
                }
                power += exponent;
                break;
            }
            if (c == '.') afterPoint = true;
            if (!char.IsAsciiDigit(c)) continue;
            if (afterPoint) power--;
            if (c != '0' || count > 0) digits[count++] = c;
        }
        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
            power++;
        }
        return (count, power);
    }
}
