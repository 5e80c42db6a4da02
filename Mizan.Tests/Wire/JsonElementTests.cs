using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class JsonElementTests
{
    [TestCase("null")]
    [TestCase("""{"a":[1,1.50,1e2,"x\"é",{"b":null}],"A":true}""")]
    [TestCase("[]")]
    [TestCase("-0.0")]
    [TestCase("123456789012345678901234567890.12345")]
    public void AnyValueIsKeptAsItIs(string json) =>
        Assert.That(Codec.Write(Codec.Read<JsonElement, WireJson>(json), default(WireJson)), Is.EqualTo(json));

    [TestCase("""{"a":1,"a":1}""")]
    [TestCase("""{"a":1,"\u0061":1}""")]
    [TestCase("""[[{"x":{"a":1,"b":2,"a":3}}]]""")]
    [TestCase("\"\\ud800\"")]
    [TestCase("""{"\udc00":1}""")]
    [TestCase("""{"a":[{"b":"\ud800"}]}""")]
    [TestCase("""{"a":}""")]
    public void AnElementThatNamesAMemberTwiceOrIsNoUnicodeIsMalformed(string json) =>
        Assert.That(Codec.IsMalformed<JsonElement, WireJson>(json));

    [Test]
    public void MembersOfDifferentObjectsMayBeNamedAlike() => Assert.That(
        Codec.Read<JsonElement, WireJson>("""[{"a":1},{"a":{"a":2}}]""").GetArrayLength(), Is.EqualTo(2));

    [Test]
    public void AnElementWithoutValueHasNoForm() =>
        Assert.That(() => Codec.Write(default(JsonElement), default(WireJson)), Throws.TypeOf<WireException>());

    [Test]
    public void AnElementThatIsNoUnicodeHasNoForm()
    {
        using var document = JsonDocument.Parse("\"\\ud800\"");
        Assert.That(() => Codec.Write(document.RootElement, default(WireJson)), Throws.TypeOf<WireException>());
    }

    [Test]
    public void AnElementOutlivesTheBytesThatItWasReadFrom()
    {
        var json = """{"a":"x"}"""u8.ToArray();
        Codec.TryRead<JsonElement, WireJson>(json, out var value, out _);
        json.AsSpan().Clear();
        Assert.That(value.GetProperty("a").GetString(), Is.EqualTo("x"));
    }
}
