using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class ForeignWriterTests
{
    [Test]
    public void ForeignValuesStandBetweenOthers()
    {
        using var document = JsonDocument.Parse("""{"x":["é\"",{"y":1}]}""");
        using var writer = new WireWriter();
        writer.StartObject();
        writer.Member("\"a\":"u8, document.RootElement, default(WireJson));
        writer.Member(",\"b\":"u8, 5, default(WireInteger<int>));
        writer.Member(",\"c\":"u8, new Version(1, 2), default(WireConverter<Version, PairConverter>));
        writer.Member(",\"d\":"u8, new Version(3, 4), default(WireConverter<Version, PairConverter>));
        writer.Member(",\"e\":"u8, new[] { document.RootElement, document.RootElement }, default(WireArray<JsonElement, WireJson>));
        writer.EndObject();
        Assert.That(
            Encoding.UTF8.GetString(writer.Written),
            Is.EqualTo("""{"a":{"x":["é\"",{"y":1}]},"b":5,"c":[1,2],"d":[3,4],"e":[{"x":["é\"",{"y":1}]},{"x":["é\"",{"y":1}]}]}"""));
    }

    [Test]
    public void AForeignValueMayOutgrowTheBuffer()
    {
        var json = JsonSerializer.Serialize(Enumerable.Range(0, 50_000));
        using var document = JsonDocument.Parse(json);
        Assert.That(Codec.Write<JsonElement[], WireArray<JsonElement, WireJson>>([document.RootElement], default), Is.EqualTo($"[{json}]"));
    }

    [Test]
    public void WhatAFailedConverterLeftBehindIsForgotten()
    {
        using var writer = new WireWriter();
        Assert.That(
            () => WireConverter<Version, PairConverter>.Write(writer, new Version(9, 13)), Throws.TypeOf<InvalidTimeZoneException>());
        writer.Truncate(0);
        WireConverter<Version, PairConverter>.Write(writer, new Version(1, 2));
        Assert.That(Encoding.UTF8.GetString(writer.Written), Is.EqualTo("[1,2]"));
    }

    [TestCase(7, TestName = "NoValue")]
    [TestCase(8, TestName = "AnOpenValue")]
    public void AConverterThatDoesNotWriteAWholeValueIsAnError(int minor) => Assert.That(
        () => Codec.Write(new Version(1, minor), default(WireConverter<Version, PairConverter>)), Throws.TypeOf<WireException>());

    [TestCase("[1]")]
    [TestCase("[1,2,3]")]
    [TestCase("5")]
    [TestCase("\"1.2\"")]
    [TestCase("[1,\"2\"]")]
    [TestCase("[1,{\"a\":[2]}]")]
    [TestCase("null")]
    public void WhatAConverterDoesNotTakeIsRefusedAndSkipped(string json)
    {
        var refusals = Codec.Refusals<Version[], WireArray<Version, WireConverter<Version, PairConverter>>>($"[[1,2],{json},[3,4],{json}]");
        Assert.That(refusals.Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "[1]", "[3]" }));
    }

    [TestCase("[1,")]
    [TestCase("[1,2")]
    [TestCase("[1,x]")]
    public void BrokenTextWithinAConverterIsMalformed(string json) =>
        Assert.That(Codec.IsMalformed<Version, WireConverter<Version, PairConverter>>(json));

    [Test]
    public void AConvertersValueIsReadBetweenOthers() => Assert.That(
        Codec.Read<Version[], WireArray<Version, WireConverter<Version, PairConverter>>>("[[1,2],[3,4]]"),
        Is.EqualTo(new[] { new Version(1, 2), new Version(3, 4) }));

    private sealed class PairConverter : JsonConverter<Version>
    {
        public override Version Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
            reader.Read();
            var major = reader.GetInt32();
            reader.Read();
            var minor = reader.GetInt32();
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray ? new Version(major, minor) : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Version value, JsonSerializerOptions options)
        {
            if (value.Minor == 7) return;
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Major);
            if (value.Minor == 13) throw new InvalidTimeZoneException();
            writer.WriteNumberValue(value.Minor);
            if (value.Minor != 8) writer.WriteEndArray();
        }
    }
}
