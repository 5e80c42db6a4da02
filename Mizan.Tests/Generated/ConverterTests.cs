using System.Text.Json;

namespace Mizan.Tests.Generated;

/// <summary>Converters of the application's own, named by attribute, held to the platform's serializer.</summary>
[Category("Generator")]
public class ConverterTests
{
    private const string Source = """
        namespace App;
        public sealed class HexConverter : JsonConverter<int>
        {
            public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => int.Parse(reader.GetString()!,
                System.Globalization.NumberStyles.HexNumber, null);
            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
                writer.WriteStringValue(value.ToString("x"));
        }
        public sealed class ListConverter : JsonConverter<List<int>>
        {
            public override List<int>? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                reader.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
            public override void Write(Utf8JsonWriter writer, List<int> value, JsonSerializerOptions options) =>
                writer.WriteStringValue(string.Join(",", value));
        }
        [JsonConverter(typeof(MoneyConverter))] public record struct Money { public decimal Amount { get; set; } }
        public sealed class MoneyConverter : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            {
                var money = new Money();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) money.Amount = reader.GetDecimal();
                return money;
            }
            public override void Write(Utf8JsonWriter writer, Money value,
                JsonSerializerOptions options) { writer.WriteStartArray(); writer.WriteNumberValue(value.Amount); writer.WriteEndArray(); }
        }
        [JsonConverter(typeof(TagConverter))] public class Tag { public string Text { get; set; } = ""; }
        internal class TagConverter : JsonConverter<Tag>
        {
            public override Tag Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                new() { Text = reader.GetString()! };
            public override void Write(Utf8JsonWriter writer, Tag value, JsonSerializerOptions options) => writer.WriteStringValue("#"
                + value.Text + "<ü>");
        }
        public enum Light { Red, Green }
        public sealed class LightConverter : JsonConverter<Light>
        {
            public override Light Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => (Light)reader.GetInt32();
            public override void Write(Utf8JsonWriter writer, Light value, JsonSerializerOptions options) =>
                writer.WriteNumberValue((int)value);
        }
        public class Holder
        {
            [JsonConverter(typeof(HexConverter))] public int Hex { get; set; }
            [JsonConverter(typeof(HexConverter))] public int? MaybeHex { get; set; }
            [JsonConverter(typeof(ListConverter))] public List<int>? List { get; set; }
            [JsonConverter(typeof(LightConverter))] public Light Light { get; init; }
            [JsonConverter(typeof(LightConverter))] public Light? MaybeLight { get; init; }
            [JsonConverter(typeof(JsonStringEnumConverter))] public Light? Named { get; init; }
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public List<long> Longs {
                get; set; } = [];
            public Light Plain { get; init; }
            public Money Money { get; set; } public Money? MaybeMoney { get; set; } public List<Money?> Moneys { get; set; } = [];
            public Dictionary<string, Money> Map { get; set; } = [];
            public Tag? Tag { get; set; } public List<Tag> Tags { get; set; } = [];
        }
        public record Positional([property: JsonConverter(typeof(HexConverter))] int Hex, Tag Tag, Money? Money = null);
        """;

    private static readonly string[] Types =
        ["App.Holder", "App.Positional", "App.Money", "App.Money?", "App.Tag", "List<App.Money?>", "Dictionary<string, App.Tag?>",
            "App.Light", "App.Light?", "int", "List<int>", "List<long>"];

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await WireLibrary.Compile(Source, Types);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Types))]
    public void WhatIsWrittenAndReadAgreesWithThePlatform(string type) => Agreement.Check(library, type);

    [Test]
    public void WhatAnAttributeSaysOfAMemberHoldsForThatMemberOnly()
    {
        Assert.That(library.Write(255, typeof(int)), Is.EqualTo("255"));
        Assert.That(library.Write(new List<int> { 1, 2 }, library.Types["List<int>"]), Is.EqualTo("[1,2]"));
        Assert.That(library.Write(new List<long> { 1 }, library.Types["List<long>"]), Is.EqualTo("[1]"));
        Assert.That(library.Write(null, library.Types["App.Light?"]), Is.EqualTo("null"));
        Assert.That(library.Write(Enum.ToObject(library.Types["App.Light"], 1), library.Types["App.Light?"]), Is.EqualTo("\"green\""));
    }

    [TestCase("""{"hex":"zz"}""", TestName = "AConverterThatCannotParseRefuses")]
    [TestCase("""{"hex":12}""", TestName = "AConverterThatFindsAnotherTokenRefuses")]
    [TestCase("""{"hex":null}""", TestName = "AConverterIsHandedNoNull")]
    public void WhatAConverterRefusesIsRefused(string json) =>
        Assert.That(() => library.Read(json, library.Types["App.Holder"]), Throws.InstanceOf<JsonException>());
}
