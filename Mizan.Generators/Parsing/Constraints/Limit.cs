using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>One end of a range, while it is compared with the other one and with what its type can hold.</summary>
/// <param name="Value">A double for a floating-point type, else a decimal: the number, or that of a moment.</param>
/// <param name="Text">Its canonical text.</param>
/// <param name="Beyond">-1 or 1 when it lies below or above all that the type can hold, else 0.</param>
internal sealed record Limit(IComparable Value, string Text, int Beyond = 0)
{
    /// <summary>Whether the limit itself is refused.</summary>
    public bool IsExclusive { get; init; }

    // Whether the type holds whole numbers only.
    private bool IsCounted { get; init; }

    /// <summary>Reads a limit from what an attribute says; null when that is no certain value.</summary>
    public static Limit? Read(object limit, Scalar scalar)
    {
        if (limit is string text)
        {
            if (MomentText.IsMoment(scalar)) return MomentText.TryParse(scalar, text, out var number) ? Moment(scalar, number) : null;
            return CanonicalNumber.IsPlain(text) ? Number(text, scalar) : null;
        }
        if (limit is int whole) return Number(whole.ToString(CultureInfo.InvariantCulture), scalar);
        if (limit is not double real || double.IsNaN(real)) return null;
        if (double.IsInfinity(real)) return new(0m, real > 0 ? "Infinity" : "-Infinity", Math.Sign(real));
        var read = Number(CanonicalNumber.Of(real), scalar);
        // Else its digits were too many or too small for a decimal number.
        return read.Beyond != 0 || Convert.ToDouble(read.Value, CultureInfo.InvariantCulture).Equals(real) ? read : null;
    }

    /// <summary>The smallest and the largest value of a type.</summary>
    public static (Limit Lowest, Limit Highest) Bounds(Scalar scalar) => scalar switch
    {
        Scalar.Int8 => (Whole(sbyte.MinValue), Whole(sbyte.MaxValue)),
        Scalar.UInt8 => (Whole(byte.MinValue), Whole(byte.MaxValue)),
        Scalar.Int16 => (Whole(short.MinValue), Whole(short.MaxValue)),
        Scalar.UInt16 => (Whole(ushort.MinValue), Whole(ushort.MaxValue)),
        Scalar.Int32 => (Whole(int.MinValue), Whole(int.MaxValue)),
        Scalar.UInt32 => (Whole(uint.MinValue), Whole(uint.MaxValue)),
        Scalar.Int64 => (Whole(long.MinValue), Whole(long.MaxValue)),
        Scalar.UInt64 => (Whole(ulong.MinValue), Whole(ulong.MaxValue)),
        Scalar.Decimal => (Whole(decimal.MinValue), Whole(decimal.MaxValue)),
        Scalar.Float32 => (Real(float.MinValue), Real(float.MaxValue)),
        Scalar.Float64 => (Real(double.MinValue), Real(double.MaxValue)),
        _ => (Moment(scalar, MomentText.Bounds(scalar).Lowest), Moment(scalar, MomentText.Bounds(scalar).Highest)),
    };

    public int CompareTo(Limit other)
    {
        if (Beyond != 0 || other.Beyond != 0) return Beyond.CompareTo(other.Beyond);
        return Value.CompareTo(other.Value);
    }

    public bool IsBelow(Limit lowest) => CompareTo(lowest) < 0;

    public bool IsAbove(Limit highest) => CompareTo(highest) > 0;

    /// <summary>Whether nothing of the type lies between this and a larger limit.</summary>
    public bool IsNextTo(Limit larger) => IsCounted && Value is decimal low && larger.Value is decimal high && high - low <= 1;

    /// <summary>The nearest limit that the type can hold: a fraction says nothing of whole numbers.</summary>
    public Limit Rounded(bool isUp)
    {
        if (!IsCounted || Value is not decimal number || number == decimal.Truncate(number)) return this;
        return Whole(isUp ? decimal.Ceiling(number) : decimal.Floor(number)) with { IsCounted = true };
    }

    public LimitSpec ToSpec() => new(Text, IsExclusive);

    private static Limit Number(string text, Scalar scalar)
    {
        var sign = text[0] == '-' ? -1 : 1;
        if (CanonicalNumber.IsFloat(scalar))
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real)
                ? Real(real)
                : new(0m, text, sign);
        }
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Whole(number) with { IsCounted = scalar != Scalar.Decimal }
            : new(0m, text, sign);
    }

    private static Limit Whole(decimal number) => new(number, CanonicalNumber.Of(number));

    private static Limit Real(double number) => new(number, CanonicalNumber.Of(number));

    private static Limit Moment(Scalar scalar, long number) => new((decimal)number, MomentText.Of(scalar, number)) { IsCounted = true };
}
