using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Numbers as canonical text: digits with a point, and an exponent only where ECMAScript writes one.</summary>
internal static class CanonicalNumber
{
    private const int SmallestPower = -6;
    private const int LargestPower = 21;
    private const int SurelyEnough = 17;

    public static bool IsNumber(Scalar? scalar) => scalar is >= Scalar.Int8 and <= Scalar.Decimal;

    public static bool IsFloat(Scalar? scalar) => scalar is Scalar.Float32 or Scalar.Float64;

    /// <summary>A whole or decimal number.</summary>
    public static string Of(decimal number)
    {
        if (number == 0) return "0";
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>A finite number in the fewest digits that give it back.</summary>
    public static string Of(double number)
    {
        if (number == 0) return "0";
        var (digits, power) = Shortest(Math.Abs(number));
        var sign = number < 0 ? "-" : "";
        if (power is >= LargestPower or < SmallestPower)
        {
            var fraction = digits.Length == 1 ? "" : "." + digits.Substring(1);
            return $"{sign}{digits[0]}{fraction}e{(power < 0 ? "-" : "+")}{Math.Abs(power).ToString(CultureInfo.InvariantCulture)}";
        }
        if (power < 0) return $"{sign}0.{new string('0', -power - 1)}{digits}";
        return digits.Length <= power + 1
            ? sign + digits.PadRight(power + 1, '0')
            : $"{sign}{digits.Substring(0, power + 1)}.{digits.Substring(power + 1)}";
    }

    /// <summary>Whether a text is a number in the notation of JSON, which no culture reads in another way.</summary>
    public static bool IsPlain(string text)
    {
        var i = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        if (!Digits(text, ref i)) return false;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!Digits(text, ref i)) return false;
        }
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-') i++;
            if (!Digits(text, ref i)) return false;
        }
        return i == text.Length;
    }

    // The digits without zeros at the end, and the power of ten of the first one.
    private static (string Digits, int Power) Shortest(double number)
    {
        var text = "";
        for (var count = 1; count <= SurelyEnough; count++)
        {
            text = number.ToString("E" + (count - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same.Equals(number)) break;
        }
        var exponent = text.IndexOf('E');
        var digits = text.Substring(0, exponent).Replace(".", "").TrimEnd('0');
        return (digits, int.Parse(text.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static bool Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9') i++;
        return i > start;
    }
}
