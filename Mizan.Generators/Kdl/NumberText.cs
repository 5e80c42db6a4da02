using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mizan.Generators.Kdl;

/// <summary>Numbers as text (specification, "Number").</summary>
internal static class NumberText
{
    /// <summary>The normal form of a number that is not a keyword, or null when the text is none. Takes linear time.</summary>
    public static string? Normalize(string text)
    {
        if (IsNormalInteger(text)) return text;
        var normal = new StringBuilder(text.Length);
        var at = 0;
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            if (text[0] == '-') normal.Append('-');
            at++;
        }
        var radix = RadixAt(text, at);
        if (radix != 10)
        {
            normal.Append(text, at, 2);
            at += 2;
        }
        if (!TakeDigits(text, ref at, radix, isWhole: true, normal)) return null;
        if (radix == 10 && !(TakeFraction(text, ref at, normal) && TakeExponent(text, ref at, normal))) return null;
        return at == text.Length ? normal.ToString() : null;
    }

    /// <summary>
    /// A normal number in decimal digits. Other bases take more than linear time, which shows from some ten thousand digits on.
    /// </summary>
    public static string ToDecimal(string normal)
    {
        var at = normal[0] == '-' ? 1 : 0;
        var radix = RadixAt(normal, at);
        if (radix == 10) return normal;
        return normal.Substring(0, at) + Magnitude(normal, at + 2, radix).ToString(CultureInfo.InvariantCulture);
    }

    public static bool TryGetInt64(string normal, out long value)
    {
        value = 0;
        var isNegative = normal[0] == '-';
        var at = isNegative ? 1 : 0;
        var radix = RadixAt(normal, at);
        // Negative while it grows: there is one more integer on that side.
        var sum = 0L;
        for (at += radix == 10 ? 0 : 2; at < normal.Length; at++)
        {
            var digit = KdlCharacters.HexValue(normal[at]);
            if (digit < 0 || digit >= radix || sum < (long.MinValue + digit) / radix) return false;
            sum = (sum * radix) - digit;
        }
        if (!isNegative && sum == long.MinValue) return false;
        value = isNegative ? sum : -sum;
        return true;
    }

    private static bool IsNormalInteger(string text)
    {
        var first = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (first == text.Length || (text[first] == '0' && text.Length > first + 1)) return false;
        for (var i = first; i < text.Length; i++)
        {
            if (!KdlCharacters.IsDigit(text[i])) return false;
        }
        return true;
    }

    private static int RadixAt(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '0') return 10;
        return text[at + 1] switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 10 };
    }

    // Digits and, behind the first of them, underscores.
    private static bool TakeDigits(string text, ref int at, int radix, bool isWhole, StringBuilder normal)
    {
        var start = normal.Length;
        if (at == text.Length || text[at] == '_') return false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '_') continue;
            var digit = KdlCharacters.HexValue(c);
            if (digit < 0 || digit >= radix) break;
            if (isWhole && normal.Length == start + 1 && normal[start] == '0') normal.Length = start;
            normal.Append(char.ToLowerInvariant(c));
        }
        return normal.Length > start;
    }

    private static bool TakeFraction(string text, ref int at, StringBuilder normal)
    {
        if (at == text.Length || text[at] != '.') return true;
        normal.Append('.');
        at++;
        return TakeDigits(text, ref at, radix: 10, isWhole: false, normal);
    }

    private static bool TakeExponent(string text, ref int at, StringBuilder normal)
    {
        if (at == text.Length || text[at] is not ('e' or 'E')) return true;
        at++;
        var isSigned = at < text.Length && text[at] is '+' or '-';
        normal.Append('E').Append(isSigned ? text[at] : '+');
        if (isSigned) at++;
        return TakeDigits(text, ref at, radix: 10, isWhole: true, normal);
    }

    private static BigInteger Magnitude(string digits, int start, int radix)
    {
        var bits = radix switch { 16 => 4, 8 => 3, _ => 1 };
        // One byte more than needed: its highest bit would be the sign.
        var bytes = new byte[((digits.Length - start) * bits / 8) + 2];
        var place = 0;
        for (var i = digits.Length - 1; i >= start; i--, place += bits)
        {
            var shifted = KdlCharacters.HexValue(digits[i]) << (place % 8);
            bytes[place / 8] |= (byte)shifted;
            bytes[(place / 8) + 1] |= (byte)(shifted >> 8);
        }
        return new BigInteger(bytes);
    }
}
