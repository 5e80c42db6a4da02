using System.Globalization;
using System.Numerics;

namespace Mizan.Tests.Wire;

/// <summary>Numbers as fractions of whole numbers, where nothing is rounded.</summary>
internal static class ExactNumber
{
    // Beyond it no decimal but zero has a digit, and the powers would be too large to compute.
    private const int LargestPower = 1000;

    public static bool Same(string text, decimal value)
    {
        var (digits, power) = Parse(text);
        if (digits.IsZero) return value == 0;
        if (Math.Abs(power) > LargestPower) return false;
        var (valueDigits, valuePower) = Parse(value.ToString(CultureInfo.InvariantCulture));
        var lowest = (int)Math.Min(power, valuePower);
        return digits * BigInteger.Pow(10, (int)power - lowest) == valueDigits * BigInteger.Pow(10, (int)valuePower - lowest);
    }

    private static (BigInteger Digits, long Power) Parse(string text)
    {
        var parts = text.Split('e', 'E');
        var power = parts.Length > 1 ? (long)BigInteger.Min(BigInteger.Parse(parts[1], CultureInfo.InvariantCulture), int.MaxValue) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) power -= parts[0].Length - point - 1;
        return (BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), power);
    }
}
