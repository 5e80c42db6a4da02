using System.Numerics;
using System.Text;
using Mizan.Codegen.Diff;
using Mizan.Codegen.Documents;
using Mizan.Tests.Wire;
using Mizan.Wire;

namespace Mizan.Tests.Codegen.Diff;

/// <summary>
/// What the comparison says of types, held to the codecs that the server reads and writes with: a type takes another one's
/// values exactly when the least and the largest of them come back as they were sent.
/// </summary>
internal sealed class WireFitTests
{
    private static readonly Dictionary<string, (string[] Samples, Func<string, string?> Echo)> Numbers = new(StringComparer.Ordinal)
    {
        ["int8"] = Integer<sbyte>(),
        ["int16"] = Integer<short>(),
        ["int32"] = Integer<int>(),
        ["int64"] = Integer<long>(),
        ["uint8"] = Integer<byte>(),
        ["uint16"] = Integer<ushort>(),
        ["uint32"] = Integer<uint>(),
        ["uint64"] = Integer<ulong>(),
        ["float32"] = Of<float, WireFloat<float>>(float.MinValue, float.MaxValue, 0.1f),
        ["float64"] = Of<double, WireFloat<double>>(double.MinValue, double.MaxValue, 0.1),
        ["decimal"] = Of<decimal, WireDecimal>(decimal.MinValue, decimal.MaxValue, 0.1m),
    };

    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["char"] = Of<char, WireChar>('x', '\n', '"').Samples,
        ["uuid"] = Of<Guid, WireGuid>(Guid.Empty).Samples,
        ["datetime"] = Of<DateTime, WireDateTime>(DateTime.MinValue, DateTime.MaxValue).Samples,
        ["datetime-offset"] = Of<DateTimeOffset, WireDateTimeOffset>(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Samples,
        ["date"] = Of<DateOnly, WireDateOnly>(DateOnly.MinValue, DateOnly.MaxValue).Samples,
        ["time"] = Of<TimeOnly, WireTimeOnly>(TimeOnly.MinValue, TimeOnly.MaxValue).Samples,
        ["duration"] = Of<TimeSpan, WireTimeSpan>(TimeSpan.MinValue, TimeSpan.MaxValue).Samples,
        ["uri"] = Of<Uri, WireUri>(new Uri("/a?b=c", UriKind.Relative)).Samples,
        ["bytes"] = Of<byte[], WireBytes>([], [1, 2]).Samples,
    };

    private static IEnumerable<string[]> PairsOfNumbers() =>
        from wide in Numbers.Keys from narrow in Numbers.Keys where wide != narrow select new[] { wide, narrow };

    [TestCaseSource(nameof(PairsOfNumbers))]
    public void ANumberIsTakenExactlyWhenItComesBackAsItWasSent(string wide, string narrow)
    {
        var lost = Numbers[narrow].Samples.Where(sample => Numbers[wide].Echo(sample) != sample).ToArray();
        Assert.That(WireFit.Includes(wide, narrow, TypeForm.Scalar), Is.EqualTo(lost.Length == 0), string.Join(", ", lost));
    }

    [Test]
    public void EveryTextIsAString() => Assert.Multiple(() =>
    {
        var echo = Of<string, WireString>("").Echo;
        foreach (var (name, samples) in Texts)
        {
            Assert.That(WireFit.Includes("string", name, TypeForm.Scalar), name);
            foreach (var sample in samples) Assert.That(echo(sample), Is.EqualTo(sample), name);
        }
    });

    [Test]
    public void NothingButAFileIsNoJson()
    {
        foreach (var name in Texts.Keys.Concat(Numbers.Keys)) Assert.That(WireFit.Includes("json", name, TypeForm.Scalar), name);
        Assert.That(WireFit.Includes("json", "upload", TypeForm.Scalar), Is.False);
        Assert.That(WireFit.Includes("bool", "json", TypeForm.Scalar), Is.False);
    }

    private static (string[] Samples, Func<string, string?> Echo) Integer<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => Of<T, WireInteger<T>>(T.MinValue, T.MaxValue);

    private static (string[] Samples, Func<string, string?> Echo) Of<T, TCodec>(params T[] values)
        where TCodec : struct, IWireCodec<T> => (
        [.. values.Select(value => Codec.Write(value, default(TCodec)))],
        text => Codec.TryRead<T, TCodec>(Encoding.UTF8.GetBytes(text), out var value, out _) ? Codec.Write(value!, default(TCodec)) : null);
}
