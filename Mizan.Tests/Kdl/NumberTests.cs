using System.Globalization;
using System.Numerics;
using Mizan.Generators.Kdl;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Kdl;

public sealed class NumberTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "-0")]
    [TestCase("+007", "7")]
    [TestCase("000", "0")]
    [TestCase("-00", "-0")]
    [TestCase("1__0_", "10")]
    [TestCase("00.500_", "0.500")]
    [TestCase("1.5e+03", "1.5E+3")]
    [TestCase("1E-00_", "1E-0")]
    [TestCase("-1_0.0_1e5", "-10.01E+5")]
    [TestCase("0x00fF_", "0xff")]
    [TestCase("-0o0", "-0o0")]
    [TestCase("+0b0_01", "0b1")]
    public void TheNotationIsKept(string text, string expected)
    {
        var number = (KdlNumber)KdlReader.Read($"a {text}").Nodes[0].Arguments[0];
        Assert.That(number.Text, Is.EqualTo(expected));
        Assert.That(KdlNumber.TryParse(text), Is.EqualTo(number));
        var document = KdlText.Document(new KdlNode("a") { Arguments = new([number]) });
        Assert.That(KdlReader.Read(KdlWriter.Write(document)), Is.EqualTo(document));
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase("_1")]
    [TestCase("1.")]
    [TestCase("1._0")]
    [TestCase("1.0.0")]
    [TestCase("1e")]
    [TestCase("1e_1")]
    [TestCase("1e+")]
    [TestCase("1e1.0")]
    [TestCase("--1")]
    [TestCase("0x")]
    [TestCase("0x_1")]
    [TestCase("0xg")]
    [TestCase("0X1")]
    [TestCase("0o8")]
    [TestCase("0b2")]
    [TestCase("0x1.0")]
    [TestCase("0x1p1")]
    [TestCase("00x1")]
    [TestCase("1 ")]
    [TestCase("١")]
    public void WhatIsNoNumberIsNone(string text) => Assert.That(KdlNumber.TryParse(text), Is.Null);

    [Test]
    public void NothingIsLostHoweverLongItIs()
    {
        var random = Seed.Next();
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            var value = new BigInteger(bytes, isUnsigned: true);
            var sign = random.Next(2) == 0 ? "-" : "";
            foreach (var text in new[] { $"0x{value:x}", $"0b{value:b}", "0o" + Octal(value), $"{value}" })
            {
                Assert.That(KdlText.Canonical($"a {sign}{text}"), Is.EqualTo($"a {sign}{value}"), text);
            }
        }
        var digits = new string('9', 100_000);
        Assert.That(KdlText.Canonical($"a {digits}.{digits}e-{digits}"), Is.EqualTo($"a {digits}.{digits}E-{digits}"));
    }

    [TestCase("0", 0L)]
    [TestCase("-0", 0L)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("0x7fffffffffffffff", long.MaxValue)]
    [TestCase("-0x8000000000000000", long.MinValue)]
    [TestCase("0o17", 15L)]
    [TestCase("-0b101", -5L)]
    public void AnIntegerIsHadAsOne(string text, long expected)
    {
        Assert.That(KdlNumber.TryParse(text)!.TryGetInt64(out var value), Is.True);
        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775808")]
    [TestCase("-9223372036854775809")]
    [TestCase("92233720368547758070")]
    [TestCase("0x8000000000000000")]
    [TestCase("-0x8000000000000001")]
    [TestCase("0xffffffffffffffffffff")]
    [TestCase("1.0")]
    [TestCase("1e2")]
    public void WhatIsNoIntegerOf64BitsIsNone(string text) => Assert.That(KdlNumber.TryParse(text)!.TryGetInt64(out _), Is.False);

    [Test]
    public void TheOtherNumbersAreNoIntegersEither()
    {
        KdlNumber[] others = [KdlNumber.Infinity, KdlNumber.NegativeInfinity, KdlNumber.NaN];
        foreach (var number in others) Assert.That(number.TryGetInt64(out _), Is.False);
    }

    [Test]
    public void ADoubleComesBackFromItsText()
    {
        var random = Seed.Next();
        var values = Enumerable.Range(0, 10_000).Select(_ => RandomValue.Double(random));
        foreach (var value in values.Concat([0, -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2]))
        {
            var text = KdlNumber.From(value).Text;
            Assert.That(double.Parse(text, CultureInfo.InvariantCulture), Is.EqualTo(value), text);
            Assert.That(KdlNumber.TryParse(text)?.Text, Is.EqualTo(text));
        }
    }

    [Test]
    public void NumbersOfThePlatformAreWrittenAlikeInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new() { NegativeSign = "~", NumberDecimalSeparator = "," } };
            KdlNumber[] numbers =
            [
                KdlNumber.From(-5), KdlNumber.From(long.MinValue), KdlNumber.From(-0.1), KdlNumber.From(1e300),
                KdlNumber.From(1e-7), KdlNumber.From(double.NaN), KdlNumber.From(double.PositiveInfinity),
                KdlNumber.From(double.NegativeInfinity),
            ];
            Assert.That(
                string.Join(' ', numbers.Select(number => number.Text)),
                Is.EqualTo("-5 -9223372036854775808 -0.1 1E+300 1E-7 #nan #inf #-inf"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Octal(BigInteger value)
    {
        var digits = new Stack<char>();
        do
        {
            digits.Push((char)('0' + (int)(value % 8)));
            value /= 8;
        }
        while (value > 0);
        return new([.. digits]);
    }
}
