using System.Globalization;

namespace Mizan.Generators.Kdl;

/// <summary>
/// A number of any size, kept as text so that nothing is lost: <c>12</c>, <c>-0.50</c>, <c>1E-400</c>, <c>0xff</c>,
/// <c>#inf</c>. The text is normal (no plus sign, no underscores, no needless zeros in front, small hexadecimal digits), and
/// equality is that of the text: <c>16</c>, <c>16.0</c> and <c>0x10</c> differ.
/// </summary>
internal sealed record KdlNumber : KdlValue
{
    public static readonly KdlNumber Infinity = new("#inf");
    public static readonly KdlNumber NegativeInfinity = new("#-inf");
    public static readonly KdlNumber NaN = new("#nan");

    private const int LongestInMessages = 40;

    private KdlNumber(string text) => Text = text;

    /// <summary>The number in normal form.</summary>
    public string Text { get; }

    public override string Kind => Text.Length <= LongestInMessages ? Text : "a number";

    public static KdlNumber From(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number with as few digits as give it back, 15 at least where it has them.</summary>
    public static KdlNumber From(double value)
    {
        if (double.IsNaN(value)) return NaN;
        if (double.IsInfinity(value)) return value > 0 ? Infinity : NegativeInfinity;
        // Not "R": the platforms that run compilers do not agree about it.
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        if (Parse(text) != value) text = value.ToString("G16", CultureInfo.InvariantCulture);
        if (Parse(text) != value) text = value.ToString("G17", CultureInfo.InvariantCulture);
        return new(NumberText.Normalize(text)!);

        static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The number that a text is in KDL, keywords aside; null when it is none.</summary>
    public static KdlNumber? TryParse(string text) => NumberText.Normalize(text) is { } normal ? new(normal) : null;

    /// <summary>Whether it is written as an integer, in whichever base, and 64 bits hold it.</summary>
    public bool TryGetInt64(out long value) => NumberText.TryGetInt64(Text, out value);
}
