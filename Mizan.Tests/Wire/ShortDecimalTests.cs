using System.Globalization;
using System.Text;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>The short way to write a double gives the platform's text.</summary>
public sealed class ShortDecimalTests
{
    private const int Rounds = 200_000;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(19.99)]
    [TestCase(-0.5)]
    [TestCase(0.0001)]
    [TestCase(1234.5678)]
    [TestCase(1.0001)]
    [TestCase(99999999999)]
    [TestCase(99999999998.9999)]
    public void WhatHasFewDigitsGoesTheShortWay(double value) => Assert.That(Written(value), Is.EqualTo(Expected(value)));

    [TestCase(-0.0)]
    [TestCase(0.00001)]
    [TestCase(0.12345)]
    [TestCase(0.1 + 0.2)]
    [TestCase(1e11)]
    [TestCase(1e300)]
    [TestCase(double.Epsilon)]
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void WhatHasMoreIsLeftToThePlatform(double value) => Assert.That(Written(value), Is.Null);

    [Test]
    public void BothWaysGiveTheSameText()
    {
        var random = Seed.Next();
        var seen = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var value = Math.Round(random.NextDouble() * Math.Pow(10, random.Next(13)), random.Next(7));
            if (random.Next(2) == 0) value = -value;
            // The neighbours are the values that could be mistaken for it.
            foreach (var near in (double[])[value, Math.BitIncrement(value), Math.BitDecrement(value)])
            {
                if (Written(near) is not { } text) continue;
                seen++;
                Assert.That(text, Is.EqualTo(Expected(near)));
            }
        }
        Assert.That(seen, Is.GreaterThan(Rounds / 4));
    }

    private static string? Written(double value)
    {
        using var writer = new WireWriter();
        var isWritten = ShortDecimal.TryWrite(writer, value);
        Assert.That(isWritten || writer.Length == 0, Is.True);
        return isWritten ? Encoding.UTF8.GetString(writer.Written) : null;
    }

    private static string Expected(double value) => value.ToString(CultureInfo.InvariantCulture);
}
