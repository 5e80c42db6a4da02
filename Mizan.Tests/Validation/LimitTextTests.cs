using System.Globalization;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;
using Mizan.Tests.Wire;
using Mizan.Wire;

namespace Mizan.Tests.Validation;

/// <summary>The canonical texts of limits.</summary>
internal sealed class LimitTextTests
{
    [TestCase(0, "0")]
    [TestCase(-0.0, "0")]
    [TestCase(1, "1")]
    [TestCase(-1.5, "-1.5")]
    [TestCase(0.1, "0.1")]
    [TestCase(100, "100")]
    [TestCase(123456789.125, "123456789.125")]
    [TestCase(0.000001, "0.000001")]
    [TestCase(1e-7, "1e-7")]
    [TestCase(-1.25e-9, "-1.25e-9")]
    [TestCase(1e20, "100000000000000000000")]
    [TestCase(1e21, "1e+21")]
    [TestCase(5e-324, "5e-324")]
    [TestCase(double.MaxValue, "1.7976931348623157e+308")]
    [TestCase(0.30000000000000004, "0.30000000000000004")]
    public void ADoubleIsWrittenAsEcmaScriptWritesIt(double number, string text) => Assert.That(CanonicalNumber.Of(number), Is.EqualTo(text));

    [Test]
    public void EveryDoubleCanBeReadBack()
    {
        var random = Seed.Next();
        for (var i = 0; i < 20_000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsFinite(number)) continue;
            Assert.That(double.Parse(CanonicalNumber.Of(number), CultureInfo.InvariantCulture), Is.EqualTo(number));
            Assert.That(CanonicalNumber.IsPlain(CanonicalNumber.Of(number)), Is.True);
        }
    }

    [TestCase("1.50", "1.5")]
    [TestCase("-0.0", "0")]
    [TestCase("100", "100")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void ADecimalIsWrittenWithoutNeedlessDigits(string number, string text) =>
        Assert.That(CanonicalNumber.Of(decimal.Parse(number, CultureInfo.InvariantCulture)), Is.EqualTo(text));

    [TestCase("1", true)]
    [TestCase("-1.5e-10", true)]
    [TestCase("1E+5", true)]
    [TestCase("", false)]
    [TestCase("-", false)]
    [TestCase("+1", false)]
    [TestCase("1,5", false)]
    [TestCase("1.", false)]
    [TestCase(".5", false)]
    [TestCase("1e", false)]
    [TestCase(" 1", false)]
    [TestCase("1 ", false)]
    [TestCase("0x1", false)]
    [TestCase("١", false)]
    public void OnlyDigitsThatNoCultureReadsDifferentlyAreANumber(string text, bool isNumber) =>
        Assert.That(CanonicalNumber.IsPlain(text), Is.EqualTo(isNumber));

    [TestCase(nameof(Scalar.Date), "2020-02-29", "2020-02-29")]
    [TestCase(nameof(Scalar.Date), "2020-2-29", null)]
    [TestCase(nameof(Scalar.Date), "2020-02-30", null)]
    [TestCase(nameof(Scalar.Time), "08:30", "08:30:00")]
    [TestCase(nameof(Scalar.Time), "08:30:00.1000000", "08:30:00.1")]
    [TestCase(nameof(Scalar.Time), "24:00", null)]
    [TestCase(nameof(Scalar.DateTime), "2020-01-02", "2020-01-02T00:00:00")]
    [TestCase(nameof(Scalar.DateTime), "2020-01-02T03:04:05.5", "2020-01-02T03:04:05.5")]
    [TestCase(nameof(Scalar.DateTime), "2020-01-02T03:04:05+01:00", null)]
    [TestCase(nameof(Scalar.DateTimeOffset), "2020-01-02T03:04:05+01:00", "2020-01-02T02:04:05Z")]
    [TestCase(nameof(Scalar.DateTimeOffset), "2020-01-02T03:04Z", "2020-01-02T03:04:00Z")]
    [TestCase(nameof(Scalar.DateTimeOffset), "2020-01-02", null)]
    [TestCase(nameof(Scalar.Duration), "1.02:03:04", "1.02:03:04")]
    [TestCase(nameof(Scalar.Duration), "-00:00:01", "-00:00:01")]
    [TestCase(nameof(Scalar.Duration), "1 day", null)]
    public void AMomentIsWrittenAsOnTheWire(string scalar, string text, string? canonical)
    {
        var kind = Enum.Parse<Scalar>(scalar);
        Assert.That(MomentText.TryParse(kind, text, out var number) ? MomentText.Of(kind, number) : null, Is.EqualTo(canonical));
    }

    [TestCase("2020-01-01T00:00:00", 637134336000000000L)]
    [TestCase("2020-01-01T00:00:00Z", 637134336000000000L)]
    [TestCase("2020-01-01T02:00:00+02:00", 637134336000000000L)]
    public void ADateTimeCountsInUtcWhereverTheServerIs(string text, long ticks)
    {
        Assert.That(WireDateTime.TryParse(text, out var value), Is.True);
        Assert.That(WireDateTime.Ticks(value), Is.EqualTo(ticks));
        Assert.That(WireDateTime.Ticks(null), Is.Null);
    }
}
