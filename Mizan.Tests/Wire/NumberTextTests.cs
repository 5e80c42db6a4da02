using System.Text.Json;
using System.Text.Json.Serialization;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class NumberTextTests
{
    private static readonly JsonSerializerOptions AsString =
        Platform.Create(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString);

    [TestCase(long.MinValue)]
    [TestCase(long.MaxValue)]
    [TestCase(0)]
    public void ANumberInTextIsWrittenAsThePlatformWritesIt(long value) => Assert.That(
        Codec.Write(value, default(WireNumberText<long, WireInteger<long>>)), Is.EqualTo(JsonSerializer.Serialize(value, AsString)));

    [Test]
    public void ANumberInTextIsReadFromBothForms()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codec.Read<long, WireNumberText<long, WireInteger<long>>>("\"-5\""), Is.EqualTo(-5));
            Assert.That(Codec.Read<long, WireNumberText<long, WireInteger<long>>>("-5"), Is.EqualTo(-5));
            Assert.That(Codec.Read<decimal, WireNumberOrText<decimal, WireDecimal>>("\"1.50\""), Is.EqualTo(1.50m));
            Assert.That(Codec.Read<decimal, WireNumberOrText<decimal, WireDecimal>>("1.50"), Is.EqualTo(1.50m));
        }
    }

    [TestCase("\"\"")]
    [TestCase("\"5 \"")]
    [TestCase("\"5\\u0000\"")]
    [TestCase("\"5.0\"")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("[5]")]
    public void OtherTextsAreNoNumbers(string json) => Assert.That(
        Codec.Refusals<long, WireNumberText<long, WireInteger<long>>>(json),
            Has.One.StartsWith("must be a whole number from -9223372036854775808"));

    [Test]
    public void ANumberThatMayBeTextIsWrittenAsANumber() =>
        Assert.That(Codec.Write(5L, default(WireNumberOrText<long, WireInteger<long>>)), Is.EqualTo("5"));
}
