using System.Text.Json;
using System.Text.Json.Serialization;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>Where the wire is stricter than the platform, on purpose.</summary>
public sealed class DeliberateDifferenceTests
{
    [TestCase("0.12345678901234567890123456789")]
    [TestCase("79228162514264337593543950335.4")]
    [TestCase("1e-29")]
    [TestCase("1e-99999999999")]
    public void ADecimalThatWouldLoseDigitsIsRefused(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Platform.Read<decimal>(json), Throws.Nothing);
            Assert.That(Codec.Refusals<decimal, WireDecimal>(json), Is.EqualTo(new[] { "must be a decimal number of at most 28 digits" }));
        }
    }

    [TestCase("1e400")]
    [TestCase("-1.8e308")]
    public void ANumberBeyondTheRangeIsRefusedRatherThanInfinite(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(double.IsInfinity(Platform.Read<double>(json)));
            Assert.That(Codec.Refusals<double, WireFloat<double>>(json), Is.EqualTo(new[] { "must be a number in range" }));
            Assert.That(Codec.Refusals<float, WireFloat<float>>("3.5e38"), Is.EqualTo(new[] { "must be a number in range" }));
        }
    }

    [Test]
    public void NotANumberIsRefusedInTextToo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSerializer.Deserialize<double>("\"NaN\"", Platform.Create(JsonNumberHandling.AllowReadingFromString)), Is.NaN);
            Assert.That(WireFloat<double>.TryParse("NaN", out _), Is.False);
        }
    }

    [Test]
    public void ASpaceInBase64TextIsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Platform.Read<byte[]>("\"AA AA\""), Has.Length.EqualTo(3));
            Assert.That(WireBytes.TryParse("AA AA", out _), Is.False);
        }
    }

    [Test]
    public void ANullElementOfANonNullableListIsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Platform.Read<List<string>>("[null]"), Is.EqualTo(new string?[] { null }));
            Assert.That(Codec.Refusals<string[], WireArray<string, WireString>>("[null]"),
                Is.EqualTo(new[] { "[0] must be a string, not null" }));
        }
    }

    [Test]
    public void AMemberThatIsGivenTwiceIsMalformed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Platform.Read<Dictionary<string, int>>("""{"a":1,"a":2}"""), Has.Count.EqualTo(1));
            Assert.That(Codec.IsMalformed<SortedDictionary<string, int>, WireSortedMap<int, WireInteger<int>>>("""{"a":1,"a":2}"""));
        }
    }
}
