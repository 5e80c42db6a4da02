using System.Text.Json;

namespace Mizan.Tests.Generated;

/// <summary>Where the wire is not what the platform's serializer makes of the same type, on purpose.</summary>
[Category("Generator")]
public class DifferenceTests
{
    private const string Source = """
        public record struct Point(int X, int Y);
        public readonly record struct Size(int Width, int Height = 7);
        public readonly struct Range { public Range(int from, int to) { From = from; To = to; } public int From { get; }
        public int To { get; } }
        public class WriteOnly { private int hidden; public int Id { get; set; } public int Hidden { set => hidden = value; }
        public int Shown => hidden; }
        public class Base { public int Id { get; set; } public virtual string Name { get; set; } = "base";
        public int Seen { get; set; } = 1; public int Free { get; set; } = 2; }
        public class Renamed : Base { [JsonPropertyName("own_id")] public new int Id { get; set; }
        [JsonPropertyName("own_name")] public override string Name { get; set; } = "own";
        [JsonIgnore] public new int Seen { get; set; } private new int Free => 3; public int UseFree() => Free; }
        public record Page<T>(T Item, List<string> Names, Dictionary<string, string> Map);
        public class Twice { public int Id { get; set; } }
        """;

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() =>
        library = await WireLibrary.Compile(Source, "Point", "Size", "Range", "WriteOnly", "Renamed", "Page<string>", "Twice");

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [Test]
    public void APositionalRecordStructNeedsItsMembersAsAPositionalRecordDoes()
    {
        Refuses("Point", """{"x":1}""");
        Assert.That(Again("Point", """{"y":2,"x":1}"""), Is.EqualTo("""{"x":1,"y":2}"""));
        Refuses("Size", """{"height":1}""");
        Assert.That(Again("Size", """{"width":1}"""), Is.EqualTo("""{"width":1,"height":7}"""));
    }

    [Test]
    public void AStructThatOnlyItsConstructorCanFillIsReadThroughIt() =>
        Assert.That(Again("Range", """{"to":2,"from":1}"""), Is.EqualTo("""{"from":1,"to":2}"""));

    [Test]
    public void APropertyThatCannotBeReadIsNotOnTheWire() =>
        Assert.That(Again("WriteOnly", """{"id":1,"hidden":5}"""), Is.EqualTo("""{"id":1,"shown":0}"""));

    [Test]
    public void AHiddenMemberIsNotOnTheWireASecondTimeUnderItsOwnName()
    {
        var value = library.Read("""{"own_id":1,"id":2,"own_name":"n","name":"m","seen":9,"free":8}""", library.Types["Renamed"]);
        Assert.That(library.Write(value, library.Types["Renamed"]), Is.EqualTo("""{"own_id":1,"own_name":"n","free":8}"""));
    }

    [TestCase("""{"item":null,"names":[],"map":{}}""", TestName = "NullIsNoGenericArgumentThatIsNotNullable")]
    [TestCase("""{"item":"","names":[null],"map":{}}""", TestName = "NullIsNoElement")]
    [TestCase("""{"item":"","names":[],"map":{"a":null}}""", TestName = "NullIsNoValueOfAMap")]
    public void NullIsRefusedWhereverItIsNotDeclared(string json)
    {
        Refuses("Page<string>", json);
        Assert.That(() => JsonSerializer.Deserialize(json, library.Types["Page<string>"], WireLibrary.Platform), Throws.Nothing);
    }

    [TestCase("Twice", """{"id":1,"id":1}""", TestName = "AMemberGivenTwiceIsRefused")]
    [TestCase("Page<string>", """{"item":"","names":[],"map":{"a":"","a":""}}""", TestName = "AKeyGivenTwiceIsRefused")]
    public void NothingIsGivenTwice(string type, string json) => Refuses(type, json);

    private string Again(string type, string json) => library.Write(library.Read(json, library.Types[type]), library.Types[type]);

    private void Refuses(string type, string json) =>
        Assert.That(() => library.Read(json, library.Types[type]), Throws.InstanceOf<JsonException>());
}
