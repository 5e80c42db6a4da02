using System.Globalization;

namespace Mizan.Generators.Kdl;

/// <summary>
/// A number of any size, kept as text so that nothing is lost: <c>12</c>, <c>-0.50</c>, <c>1E-400</c>, <c>0xff</c>,
/// <c>#inf</c>. The text is normal (no plus sign, no underscores, no needless zeros in front, small digits), and equality is
/// that of the text: <c>16</c> and <c>16.0</c> and <c>0x10</c> differ.
/// </summary>
internal sealed record KdlNumber : KdlValue
{
    public static readonly KdlNumber Infinity = new("#inf");
    public static readonly KdlNumber NegativeInfinity = new("#-inf");
    public static readonly KdlNumber NaN = new("#nan");

    private KdlNumber(string text) => Text = text;

    /// <summary>The number in normal form.</summary>
    public string Text { get; }

    public override string Kind => Text;

    public static KdlNumber From(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether this is written as an integer, with sign or in another base too, which 64 bits hold.</summary>
    public bool TryGetInt64(out long value) => throw new NotImplementedException();
}
