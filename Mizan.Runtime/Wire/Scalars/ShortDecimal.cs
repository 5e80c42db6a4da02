namespace Mizan.Wire;

/// <summary>
/// Writes those doubles that are decimal fractions of few digits, as prices and measures are: the platform's way of finding
/// the shortest text serves all doubles, and takes three times as long.
/// </summary>
internal static class ShortDecimal
{
    // Up to 15 digits no two decimals are one double, so the first that gives the value back is the shortest there is.
    private const double Limit = 1e11;
    private const int LongestInteger = 11;

    private static ReadOnlySpan<double> Powers => [1, 10, 100, 1_000, 10_000];

    /// <summary>Writes a value as the platform would.</summary>
    /// <returns><see langword="false"/> when it is none of these, and nothing was written.</returns>
    public static bool TryWrite(WireWriter writer, double value)
    {
        var absolute = Math.Abs(value);
        if (!(absolute < Limit) || (absolute == 0 && double.IsNegative(value))) return false;
        for (var digits = 0; digits < Powers.Length; digits++)
        {
            var scaled = (long)(absolute * Powers[digits] + 0.5);
            // The quotient of two numbers that are exact is what a parser would make of the text.
            if (scaled / Powers[digits] != absolute) continue;
            if (value < 0) writer.Raw((byte)'-');
            Write(writer, scaled, digits);
            return true;
        }
        return false;
    }

    private static void Write(WireWriter writer, long scaled, int digits)
    {
        var (whole, fraction) = Math.DivRem(scaled, (long)Powers[digits]);
        writer.Formatted(whole, LongestInteger);
        if (digits == 0) return;
        var target = writer.GetSpan(digits + 1)[..(digits + 1)];
        target[0] = (byte)'.';
        for (var i = digits; i > 0; i--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            target[i] = (byte)('0' + digit);
        }
        writer.Advance(target.Length);
    }
}
