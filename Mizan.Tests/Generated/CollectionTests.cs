using System.Text.Json.Serialization;

namespace Mizan.Tests.Generated;

/// <summary>Every collection and map, alone, nested and as a member, held to the platform's serializer.</summary>
[Category("Generator")]
public class CollectionTests
{
    private const string Source = """
        public record Item(int Id, string? Name);
        public enum Level { Low, MiddleHigh, Top = 9 }
        public class Everything
        {
            public int? A { get; set; } public string? B { get; set; } public Item? C { get; set; } public Level? D { get; set; }
            public int?[]? E { get; set; }
            public List<string?>? F { get; set; } public Dictionary<string, Item?>? G { get; set; } public bool? H { get; set; }
            public Guid? I { get; set; } public DateTime? J { get; set; }
            public JsonElement K { get; set; } public JsonElement? L { get; set; } public byte[]? M { get; set; }
            public Uri? N { get; set; } public char? O { get; set; } public TimeSpan? P { get; set; }
        }
        """;

    private static readonly string[] Items = ["int", "string", "string?", "int?", "Item", "Item?", "Level"];

    private static readonly string[] Forms =
    [
        "{0}[]", "List<{0}>", "IEnumerable<{0}>", "ICollection<{0}>", "IList<{0}>", "IReadOnlyCollection<{0}>", "IReadOnlyList<{0}>",
        "HashSet<{0}>", "ISet<{0}>", "ImmutableArray<{0}>", "ImmutableList<{0}>", "ImmutableHashSet<{0}>",
        "Dictionary<string, {0}>", "IDictionary<string, {0}>", "IReadOnlyDictionary<string, {0}>", "SortedDictionary<string, {0}>",
            "ImmutableDictionary<string, {0}>",
    ];

    private static readonly string[] Types =
    [
        .. from form in Forms from item in Items select string.Format(null, form, item),
        "SortedSet<int>", "SortedSet<string>", "IReadOnlySet<int>", "List<List<int>>", "int[][]", "Dictionary<string, List<Item?>>",
            "IReadOnlyList<Dictionary<string, int?[]>?>",
        "ImmutableArray<ImmutableArray<int>>", "ImmutableArray<int>?", "JsonElement", "JsonElement?", "List<JsonElement>", "byte[]",
            "List<byte[]>", "byte[]?[]",
        "Everything", "List<Everything?>",
    ];

    private static readonly IEnumerable<string> AgreedTypes = Types.Where(type => type != "IReadOnlySet<int>");

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await WireLibrary.Compile(Source, Types);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(AgreedTypes))]
    public void WhatIsWrittenAndReadAgreesWithThePlatform(string type) => Agreement.Check(library, type);

    [TestCase("Everything")]
    public void WhatIsRefusedAgreesWithThePlatform(string type) => Agreement.CheckRefusals(library, type);

    [Test]
    public void AReadOnlySetIsReadThoughThePlatformOnlyWritesIt()
    {
        var type = typeof(IReadOnlySet<int>);
        Assert.That(library.Read("[3,1,3]", type), Is.EquivalentTo(new[] { 1, 3 }));
        Assert.That(library.Write(new SortedSet<int> { 2, 1 }, type), Is.EqualTo("[1,2]"));
    }

    [Test]
    public void TheContextKnowsEveryTypeThatAppears()
    {
        foreach (var (name, type) in library.Types) Assert.That(library.Context.GetTypeInfo(type), Is.Not.Null, name);
        Type[] within = [typeof(int?), typeof(string), typeof(Guid?), typeof(Dictionary<string, int?[]>), typeof(int?[]), typeof(List<int>),
            typeof(char?)];
        foreach (var type in within) Assert.That(library.Context.GetTypeInfo(type)?.Type, Is.EqualTo(type));
        foreach (var name in new[] { "Item", "Level", "Everything" })
        {
            var property = library.Context.GetType().GetProperty(name);
            Assert.That(((System.Text.Json.Serialization.Metadata.JsonTypeInfo)property!.GetValue(library.Context)!).Type,
                Is.EqualTo(library.GetType(name)));
        }
        Assert.That(library.Context.GetTypeInfo(typeof(Version)), Is.Null);
        Assert.That(library.Context, Is.InstanceOf<JsonSerializerContext>());
    }
}
