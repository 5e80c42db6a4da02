namespace Mizan.Tests.Generated;

/// <summary>Attributes that change how members are named, ordered, left out or converted, held to the platform's serializer.</summary>
[Category("Generator")]
public class AttributeTests
{
    private const string Source = """
        public class Named { [JsonPropertyName("ID")] public int Id { get; set; }
        [WireName("titel")] public string Title { get; set; } = ""; [JsonPropertyName("größe \"x\" \\ 日")] public int Size { get; set; }
        public int URLPath2X { get; set; } }
        public record Positional([property: JsonPropertyName("the-id")] int Id, [property: WireName("renamed")] string Name);
        public class Ordered { public int A { get; set; } [JsonPropertyOrder(-1)] public int B { get; set; }
        [JsonPropertyOrder(2)] public int C { get; set; } public int D { get; set; } [JsonPropertyOrder(-1)] public int E { get; set; } }
        public class OrderedChild : Ordered { [JsonPropertyOrder(1)] public int F { get; set; } public int G { get; set; }
        [JsonPropertyOrder(-1)] public int H { get; set; } }
        public class Ignored
        {
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? First { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Number { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? Maybe { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public DateTime Time { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public List<int>? List { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Color Color { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Point Point { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public KeyValuePair<int, int?> Pair { get; set; } = new(0, 1);
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Count { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Kept { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string? Gone { get; set; }
            [JsonIgnore] public string? GoneToo { get; set; }
        }
        public record IgnoredPositional([property: JsonIgnore] string? Gone = "kept",
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Maybe = null);
        public enum Color { Red, Green, Blue }
        public struct Point { public int X { get; set; } public int Y { get; set; } }
        public class Needed { [JsonRequired] public int Id { get; set; } [JsonRequired] public string? Name { get; init; }
        public int Other { get; set; } }
        public class Numbers
        {
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public long Id { get; set; }
            [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public decimal Price { get; set; }
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public ulong? Maybe {
                get; set; }
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public List<long> Ids {
                get; set; } = [];
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public Dictionary<string,
                double?> Map { get; set; } = [];
            [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public int[]? Array {
                get; set; }
            public int Plain { get; set; }
        }
        [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
        public class AllNumbers { public long Id { get; set; } public byte? Small { get; set; } public List<int> List { get; set; } = [];
        [JsonNumberHandling(JsonNumberHandling.Strict)] public int Strict { get; set; } public string Text { get; set; } = "";
        public Plain Inner { get; set; } = new(); }
        public class Plain { public int A { get; set; } }
        public class ChildNumbers : AllNumbers { public int Own { get; set; } }
        """;

    private static readonly string[] Types =
    [
        "Named", "Positional", "Ordered", "OrderedChild", "Ignored", "IgnoredPositional", "Needed", "Numbers", "AllNumbers", "ChildNumbers",
    ];

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await WireLibrary.Compile(Source, Types);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Types))]
    public void WhatIsWrittenAndReadAgreesWithThePlatform(string type) => Agreement.Check(library, type);

    [TestCaseSource(nameof(Types))]
    public void WhatIsRefusedAgreesWithThePlatform(string type) => Agreement.CheckRefusals(library, type);
}
