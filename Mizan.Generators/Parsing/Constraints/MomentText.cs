using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Dates, times and durations in texts that mean the same in every culture and time zone, which are those that they have on
/// the wire. As numbers they are what the values compare by: days since 0001-01-01 for a date, else ticks of 100 ns.
/// </summary>
internal static class MomentText
{
    private const string Utc = "+00:00";

    private static readonly string[] DateTimes =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] Offsets =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    private static readonly string[] Times = [@"hh\:mm", @"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF"];

    public static bool IsMoment(Scalar? scalar) => scalar is >= Scalar.DateTime and <= Scalar.Duration;

    /// <summary>How a limit is written, for messages.</summary>
    public static string Example(Scalar scalar) => scalar switch
    {
        Scalar.Date => "2030-01-31",
        Scalar.Time => "08:30:00",
        Scalar.Duration => "1.02:30:00",
        Scalar.DateTime => "2030-01-31T08:30:00",
        _ => "2030-01-31T08:30:00Z",
    };

    /// <summary>The smallest and the largest value of a type.</summary>
    public static (long Lowest, long Highest) Bounds(Scalar scalar) => scalar switch
    {
        Scalar.Date => (0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay),
        Scalar.Time => (0, TimeSpan.TicksPerDay - 1),
        Scalar.Duration => (long.MinValue, long.MaxValue),
        _ => (0, DateTime.MaxValue.Ticks),
    };

    /// <summary>The number that a text stands for.</summary>
    public static bool TryParse(Scalar scalar, string text, out long number)
    {
        number = 0;
        switch (scalar)
        {
            case Scalar.Date when Date(text, ["yyyy-MM-dd"]) is { } date:
                number = date.Ticks / TimeSpan.TicksPerDay;
                return true;
            case Scalar.DateTime when Date(text, DateTimes) is { } date:
                number = date.Ticks;
                return true;
            case Scalar.DateTimeOffset when Instant(text) is { } instant:
                number = instant.UtcTicks;
                return true;
            case Scalar.Time when TimeSpan.TryParseExact(text, Times, CultureInfo.InvariantCulture, out var time):
                number = time.Ticks;
                return true;
            case Scalar.Duration when TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration):
                number = duration.Ticks;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The canonical text of a number.</summary>
    public static string Of(Scalar scalar, long number)
    {
        if (scalar == Scalar.Duration) return new TimeSpan(number).ToString("c", CultureInfo.InvariantCulture);
        var date = new DateTime(scalar == Scalar.Date ? number * TimeSpan.TicksPerDay : number);
        var format = scalar switch
        {
            Scalar.Date => "yyyy-MM-dd",
            Scalar.Time => "HH:mm:ss.FFFFFFF",
            Scalar.DateTimeOffset => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            _ => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        };
        return date.ToString(format, CultureInfo.InvariantCulture);
    }

    private static DateTime? Date(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTimeOffset? Instant(string text)
    {
        if (text.EndsWith("Z", StringComparison.Ordinal)) text = text.Substring(0, text.Length - 1) + Utc;
        return DateTimeOffset.TryParseExact(text, Offsets, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : null;
    }
}
