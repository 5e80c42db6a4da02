using System.Text;

namespace Mizan.Codegen.Graph;

/// <summary>
/// How wide texts are. Nobody knows the fonts where the picture is shown, so every text is set in a fixed pitch and told
/// how wide it has to be: then no text can run into another.
/// </summary>
internal static class TextMetrics
{
    private const int MaxUnits = 48;
    private const double UnitPerSize = 0.6;
    private const int FirstWideRune = 0x1100;

    /// <summary>The width of a text, in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font, in pixels.</param>
    public static double Width(string text, double size) => text.EnumerateRunes().Sum(Units) * size * UnitPerSize;

    /// <summary>The text with what cannot be shown replaced, and cut to what has room.</summary>
    public static string Fit(string text)
    {
        var fitted = new StringBuilder(text.Length);
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += Units(rune);
            if (units > MaxUnits) return fitted.Append('…').ToString();
            if (Rune.IsControl(rune)) fitted.Append(' ');
            else fitted.Append(rune);
        }
        return fitted.ToString();
    }

    private static int Units(Rune rune) => rune.Value >= FirstWideRune ? 2 : 1;
}
