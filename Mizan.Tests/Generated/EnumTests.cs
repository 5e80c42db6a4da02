using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Generated;

/// <summary>Enums by name, whatever their values are.</summary>
[Category("Generator")]
public class EnumTests
{
    private const string Source = """
        public enum Plain { ToDo, InProgress, HTTPError, Done2Day }
        public enum Valued : byte { Low = 1, High = 200 }
        public enum Wide : long { Least = long.MinValue, Minus = -1, Zero = 0, Most = long.MaxValue }
        public enum Unsigned : ulong { Most = ulong.MaxValue, None = 0 }
        public enum Renamed { [JsonStringEnumMemberName("in progress!")] InProgress, [JsonStringEnumMemberName("größe \"x\"")] Size, Other }
        public class Holder { public Plain A { get; set; } public Plain? B { get; set; } public List<Valued> C { get; set; } = [];
        public Dictionary<string, Wide?> D { get; set; } = []; }
        public class OnProperty { [JsonConverter(typeof(JsonStringEnumConverter))] public Plain A { get; set; }
        [JsonConverter(typeof(JsonStringEnumConverter<Plain>))] public Plain? B { get; set; } public Plain C { get; set; } }

        public enum Aliased { First = 1, Also = 1, Second = 2 }
        public enum Ours { [WireName("x-1")] One, [WireName("two")] Two, Three }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Kept { InProgress, Done }
        public enum @event { @class, @new }
        public enum Empty { }
        public record Container(Nested.Inner Inner);
        public class Nested { public enum Inner { OneTwo } }
        """;

    private static readonly string[] Types =
        ["Plain", "Plain?", "Valued", "Wide", "Unsigned", "Renamed", "Holder", "OnProperty", "List<Plain>", "@event", "Container"];

    private static readonly string[] OwnTypes = ["Aliased", "Ours", "Kept", "Empty", "List<Ours?>"];

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await WireLibrary.Compile("#pragma warning disable CS8981\n" + Source, [.. Types,
        .. OwnTypes]);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Types))]
    public void WhatIsWrittenAndReadAgreesWithThePlatform(string type) => Agreement.Check(library, type);

    [TestCaseSource(nameof(Types))]
    public void WhatIsRefusedAgreesWithThePlatform(string type) => Agreement.CheckRefusals(library, type);

    [TestCase("Ours", "One", "x-1", TestName = "WireNameNamesAMember")]
    [TestCase("Ours", "Two", "two", TestName = "WireNameNamesEachMember")]
    [TestCase("Ours", "Three", "three", TestName = "MembersBesideAreNamedAsUsual")]
    [TestCase("Aliased", "First", "first", TestName = "TheFirstOfTwoNamesIsWritten")]
    [TestCase("Aliased", "Also", "also", "first", TestName = "TheSecondOfTwoNamesIsRead")]
    [TestCase("Kept", "InProgress", "InProgress", TestName = "AStringEnumConverterOnTheEnumKeepsItsNames")]
    public void AMemberHasItsName(string type, string member, string read, string? written = null)
    {
        var value = Enum.Parse(library.Types[type], member);
        Assert.That(library.Read($"\"{read}\"", library.Types[type]), Is.EqualTo(value));
        Assert.That(library.Write(value, library.Types[type]), Is.EqualTo($"\"{written ?? read}\""));
    }

    [TestCase("Plain", "0", TestName = "ANumberIsNoName")]
    [TestCase("Plain", "\"0\"", TestName = "ANumberInQuotesIsNoName")]
    [TestCase("Plain", "\"ToDo\"", TestName = "TheNameInCSharpIsNoWireName")]
    [TestCase("Plain", "\"\"", TestName = "NoTextIsNoName")]
    [TestCase("Plain", "\"to_do,in_progress\"", TestName = "TwoNamesAreNoName")]
    [TestCase("Empty", "\"x\"", TestName = "AnEnumWithoutMembersTakesNothing")]
    public void OtherTextsAreRefused(string type, string json) =>
        Assert.That(() => library.Read(json, library.Types[type]), Throws.InstanceOf<JsonException>());

    [Test]
    public void AValueWithoutANameCannotBeWritten() =>
        Assert.That(() => library.Write(Enum.ToObject(library.Types["Plain"], 99), library.Types["Plain"]),
            Throws.InstanceOf<WireException>());
}
