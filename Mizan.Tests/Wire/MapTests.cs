using System.Collections.Immutable;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class MapTests
{
    [Test]
    public void EveryKindOfMapIsReadAndWrittenAsThePlatformDoesIt()
    {
        Agree<Dictionary<string, int>, WireMap<Dictionary<string, int>, int, WireInteger<int>>>();
        Agree<IDictionary<string, int>, WireMap<IDictionary<string, int>, int, WireInteger<int>>>();
        Agree<IReadOnlyDictionary<string, int>, WireMap<IReadOnlyDictionary<string, int>, int, WireInteger<int>>>();
        Agree<SortedDictionary<string, int>, WireSortedMap<int, WireInteger<int>>>();
        Agree<ImmutableDictionary<string, int>, WireImmutableMap<int, WireInteger<int>>>();
    }

    [TestCase("""{"a":1,"b":2,"a":3}""")]
    [TestCase("""{"a":1,"\u0061":3}""")]
    [TestCase("""{"a":"bad","a":1}""")]
    [TestCase("""{"a":1,"a":"bad"}""")]
    [TestCase("""{"":1,"":1}""")]
    [TestCase("""{"a":1""")]
    [TestCase("""{"a":1,}""")]
    [TestCase("""{"\ud800":1}""")]
    [TestCase("""{"a":"\ud800"}""")]
    public void AMapThatNamesAKeyTwiceOrIsBrokenIsMalformed(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Codec.IsMalformed<Dictionary<string, int>, WireMap<Dictionary<string, int>, int, WireInteger<int>>>(json));
            Assert.That(Codec.IsMalformed<SortedDictionary<string, int>, WireSortedMap<int, WireInteger<int>>>(json));
            Assert.That(Codec.IsMalformed<ImmutableDictionary<string, int>, WireImmutableMap<int, WireInteger<int>>>(json));
        }
    }

    [Test]
    public void KeysDifferByCaseAndNormalization() => Assert.That(
        Codec.Read<Dictionary<string, int>, WireMap<Dictionary<string, int>, int, WireInteger<int>>>(
            """{"a":1,"A":2,"é":3,"e\u0301":4}"""),
        Has.Count.EqualTo(4));

    [TestCase("[]", "must be an object")]
    [TestCase("null", "must be an object, not null")]
    public void AnotherValueIsNoMap(string json, string message) => Assert.That(
        Codec.Refusals<Dictionary<string, int>, WireMap<Dictionary<string, int>, int, WireInteger<int>>>(json),
            Is.EqualTo(new[] { message }));

    [Test]
    public void ANullIsNotWrittenAsAMap()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Codec.Write((Dictionary<string, int>)null!, default(WireMap<Dictionary<string, int>, int, WireInteger<int>>)),
                Throws.TypeOf<WireException>());
            Assert.That(() => Codec.Write((SortedDictionary<string, int>)null!, default(WireSortedMap<int, WireInteger<int>>)),
                Throws.TypeOf<WireException>());
            Assert.That(() => Codec.Write((ImmutableDictionary<string, int>)null!, default(WireImmutableMap<int, WireInteger<int>>)),
                Throws.TypeOf<WireException>());
        }
    }

    private static void Agree<T, TCodec>()
        where T : IEnumerable<KeyValuePair<string, int>>
        where TCodec : struct, IWireCodec<T>
    {
        foreach (var json in new[] { "{}", """{"a":1}""", """{"b":1,"":2,"\u0061\"":3,"😀":4,"B":5}""" })
        {
            var platform = Platform.Read<T>(json)!;
            var read = Codec.Read<T, TCodec>(json);
            Assert.That(read, Is.InstanceOf(platform.GetType()).And.EquivalentTo(platform));
            Assert.That(Codec.Write(platform, default(TCodec)), Is.EqualTo(Platform.Write(platform)));
        }
    }
}
