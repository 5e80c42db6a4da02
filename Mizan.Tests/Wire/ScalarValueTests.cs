using System.Numerics;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class ScalarValueTests
{
    private const int Rounds = 3000;

    [Test]
    public void BooleansAgreeWithThePlatform() => Agree<bool, WireBoolean>([true, false], random => random.Next(2) == 0);

    [Test]
    public void IntegersAgreeWithThePlatform()
    {
        AgreeInteger<sbyte>();
        AgreeInteger<byte>();
        AgreeInteger<short>();
        AgreeInteger<ushort>();
        AgreeInteger<int>();
        AgreeInteger<uint>();
        AgreeInteger<long>();
        AgreeInteger<ulong>();
    }

    [Test]
    public void FloatingPointNumbersAgreeWithThePlatform()
    {
        Agree<double, WireFloat<double>>(
            [0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 2.2250738585072014E-308, 1e15, 1e16, 1e-5, 1e21,
                0.1],
            RandomValue.Double);
        Agree<float, WireFloat<float>>(
            [0, -0.0f, float.Epsilon, float.MaxValue, float.MinValue, 1.17549435E-38f, 1e7f, 1e8f, 16777216, 0.1f],
            RandomValue.Single);
    }

    [Test]
    public void DecimalsAgreeWithThePlatform() => Agree<decimal, WireDecimal>(
        [0, -0.0m, 0.00m, 1.10m, decimal.MaxValue, decimal.MinValue, 1e-28m, -7.9228162514264337593543950335m,
            0.0000000000000000000000000000m],
        RandomValue.Decimal);

    [Test]
    public void EveryCharacterAgreesWithThePlatform() =>
        Agree<char, WireChar>([.. Enumerable.Range(0, 0x10000).Select(c => (char)c)], RandomValue.Char);

    [Test]
    public void StringsAgreeWithThePlatform() => Agree<string, WireString>(
        ["", "\u2028\u2029", "\0", "\uFEFF", "<>&'+`/", "\ud83d\ude00", "\ud83d", "\ude00x", "\ud83d\ud83d\ude00", new string('é', 5000),
            new string('x', 100_000)],
        RandomValue.Text);

    [Test]
    public void GuidsAgreeWithThePlatform() =>
        Agree<Guid, WireGuid>([Guid.Empty, Guid.AllBitsSet], RandomValue.Guid);

    [Test]
    public void InstantsAgreeWithThePlatform()
    {
        Agree<DateTime, WireDateTime>(
            [DateTime.MinValue, DateTime.MaxValue, DateTime.UnixEpoch, new(2024, 2, 29), new(1, DateTimeKind.Local),
                new(10, DateTimeKind.Utc)],
            RandomValue.DateTime);
        Agree<DateTimeOffset, WireDateTimeOffset>(
            [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(2024, 2, 29, 0, 0, 0, TimeSpan.FromHours(-14))],
            RandomValue.DateTimeOffset);
    }

    [Test]
    public void DatesAgreeWithThePlatform() => Agree<DateOnly, WireDateOnly>(
        [DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)],
            random => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)));

    [Test]
    public void TimesOfDayAgreeWithThePlatform() => Agree<TimeOnly, WireTimeOnly>(
        [TimeOnly.MinValue, TimeOnly.MaxValue, new(1)], random => new(RandomValue.Ticks(random, TimeSpan.TicksPerDay)));

    [Test]
    public void DurationsAgreeWithThePlatform() => Agree<TimeSpan, WireTimeSpan>(
        [TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, new(-1), TimeSpan.FromDays(-1), TimeSpan.FromDays(1)],
        random => new(RandomValue.Ticks(random, TimeSpan.TicksPerDay << random.Next(23)) * random.Next(-1, 2)));

    [Test]
    public void BytesAgreeWithThePlatform() =>
        Agree<byte[], WireBytes>([[], [0], [255, 254], [1, 2, 3], new byte[10_000]], RandomValue.Bytes);

    [Test]
    public void UrisAgreeWithThePlatform()
    {
        string[] texts = ["http://example.org/a%20b?q=é#f", "/a", "", "a b", "mailto:a@b.c", "//x/y", "http://EXAMPLE.org:80/../a"];
        Agree<Uri, WireUri>(
            [.. texts.Select(text => new Uri(text, UriKind.RelativeOrAbsolute))],
            random => new Uri($"/{Uri.EscapeDataString(random.Next().ToString("x", null))}?{(char)random.Next(0x20, 0xD800)}",
                UriKind.Relative));
    }

    [Test]
    public void NotANumberAndTheInfinitiesHaveNoForm()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
            {
                Assert.That(() => Codec.Write(value, default(WireFloat<double>)), Throws.TypeOf<WireException>());
                Assert.That(() => Codec.Write((float)value, default(WireFloat<float>)), Throws.TypeOf<WireException>());
            }
        }
    }

    private static void AgreeInteger<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => Agree<T, WireInteger<T>>(
            [T.MinValue, T.MaxValue, T.Zero, T.One, T.MinValue + T.One, T.MaxValue - T.One],
            random => T.CreateTruncating(RandomValue.Bits(random)));

    private static void Agree<T, TCodec>(T[] edges, Func<Random, T> next)
        where TCodec : struct, IWireCodec<T>
    {
        var random = Seed.Next();
        foreach (var value in edges.Concat(Enumerable.Range(0, Rounds).Select(_ => next(random))))
        {
            var platform = Platform.Write(value);
            var codec = Codec.Write(value, default(TCodec));
            if (codec != platform) Assert.Fail($"Written as {codec}, not as {platform}.");
            var read = Platform.Write(Codec.Read<T, TCodec>(platform));
            // The text tells more apart than equality does: zeros behind the point, kinds of instants, signs of zero.
            if (read != Platform.Write(Platform.Read<T>(platform))) Assert.Fail($"{platform} is read as {read}.");
        }
    }
}
