using Mizan.Tests.Generated;

namespace Mizan.Tests.Validation;

/// <summary>Constraints wherever a member can stand: each failure under its full path, beside the errors of type.</summary>
[Category("Generator")]
internal sealed class PathTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        [Context] public sealed class ShelfContext;
        public record Card([StringLength(5)] string Title, [property: MaxLength(1)] List<Label> Labels, Card? Next = null);
        public record Label([RegularExpression("[a-z]+")] string Name)
        {
            [Range(1, 9), WireName("how_much")] public int? Amount { get; set; }
        }
        public class Filter
        {
            public required Dictionary<string, Label> ByName { get; init; }
            [JsonPropertyName("lim")] [Range(1, 9)] public int Limit { get; set; } = 99;
            [Required] public string? Text { get; set; }
            [Required, JsonPropertyName("why")] public string Reason { get; init; } = "x";
        }
        public class Base
        {
            [MaxLength(2)] public virtual string Name { get; set; } = "";
            [MaxLength(2)] public string Own { get; set; } = "";
        }
        public class Derived : Base { public override string Name { get => base.Name; set => base.Name = value; } }
        public record Animal([MaxLength(3)] string Name);
        public record Dog(string Name, [Range(0, 4)] int Legs) : Animal(Name);
        public record Two([MaxLength(2)] string A) { public Two() : this("") { } }
        public class Primary([MaxLength(2)] string name) { public string Name { get; } = name; }
        public readonly record struct Point([Range(0, 5)] int X, int Y);
        [JsonDerivedType(typeof(Circle), "circle")] public abstract record Shape;
        public sealed record Circle([Range(0.0, 10.0, MinimumIsExclusive = true)] double Radius) : Shape;
        public static partial class Functions
        {
            [Client] public static partial int Add(Card card, [Range(1, 9)] int count = 100) => count;
            [Client] public static partial int AddAll(List<Card> cards) => cards.Count;
            [Client] public static partial int Search(Filter filter) => filter.Limit;
            [Client] public static partial int Derive(Derived value) => 1;
            [Client] public static partial int Walk(Dog dog) => 1;
            [Client] public static partial int Second(Two two) => 1;
            [Client] public static partial int First(Primary primary) => 1;
            [Client] public static partial int Move(Point[] points) => 1;
            [Client] public static partial int Draw(Shape shape) => 1;
            [Client(Context = typeof(ShelfContext))]
            public static partial int Find([Length(1, 2)] List<int> ids, [MaxLength(3)] string? q = null, [Range(1, 9)] int limit = 100,
                [Required] string? who = null, [MinLength(2)] HashSet<string>? tags = null) => limit;
        }
        """;

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCase("add", """{"card":{"title":"123456","labels":[]}}""", "card.title must be at most 5 characters long")]
    [TestCase("add", """{"card":{"title":"1","labels":[{"name":"A"},{"name":"a","how_much":0}]},"count":10}""",
        "card.labels[0].name must match the pattern [a-z]+; card.labels[1].how_much must be between 1 and 9; count must be between 1 and 9",
        TestName = "A list whose elements are refused is not counted")]
    [TestCase("add", """{"card":{"title":"1","labels":[{"name":"a"},{"name":"b"}]},"count":10}""",
        "card.labels must have at most 1 element; count must be between 1 and 9")]
    [TestCase("add",
        """{"card":{"title":1,"labels":[],"next":{"title":"123456","labels":[],"next":{"labels":[{"name":"!"}]}}},"count":"1"}""",
        "card.title must be a string; card.next.title must be at most 5 characters long; "
        + "card.next.next.labels[0].name must match the pattern [a-z]+; "
        + "card.next.next.title is required; count must be a whole number from -2147483648 to 2147483647",
        TestName = "All that is wrong is listed, types and constraints alike")]
    [TestCase("add_all", """{"cards":[{"title":"","labels":[]},{"title":"123456","labels":[]}]}""",
        "cards[1].title must be at most 5 characters long")]
    [TestCase("search", """{"filter":{"by_name":{"x":{"name":"A"}},"lim":0,"text":" ","why":"y"}}""",
        "filter.by_name.x.name must match the pattern [a-z]+; filter.lim must be between 1 and 9; filter.text must not be blank")]
    [TestCase("search", """{"filter":{"by_name":{}}}""", "filter.text is required; filter.why is required")]
    [TestCase("search", """{"filter":{"by_name":{},"text":null,"why":null}}""",
        "filter.text is required; filter.why must be a string, not null")]
    [TestCase("derive", """{"value":{"name":"abc","own":"abc"}}""",
        "value.name must be at most 2 characters long; value.own must be at most 2 characters long")]
    [TestCase("walk", """{"dog":{"name":"Rover","legs":5}}""",
        "dog.name must be at most 3 characters long; dog.legs must be between 0 and 4")]
    [TestCase("second", """{"two":{"a":"abc"}}""", "two.a must be at most 2 characters long")]
    [TestCase("first", """{"primary":{"name":"abc"}}""", "primary.name must be at most 2 characters long")]
    [TestCase("move", """{"points":[{"x":1,"y":9},{"x":6,"y":9}]}""", "points[1].x must be between 0 and 5")]
    [TestCase("draw", """{"shape":{"$type":"circle","radius":0}}""", "shape.radius must be greater than 0 and at most 10")]
    public async Task ACallIsRefusedWithEveryReason(string function, string arguments, string fields)
    {
        var refused = await library.Call(function, arguments);
        Assert.That(refused.Split(": ", 2)[0], Is.EqualTo("ValidationError"));
        Assert.That(refused["ValidationError: ".Length..].Split("; "), Is.EquivalentTo(fields.Split("; ")));
    }

    [TestCase("add", """{"card":{"title":"12345","labels":[{"name":"a"}]}}""", "100", TestName = "A default value is the server's own")]
    [TestCase("search", """{"filter":{"by_name":{},"text":"t","why":"y"}}""", "99", TestName = "An initial value is the server's own")]
    [TestCase("search", """{"filter":{"by_name":{},"lim":9,"text":"t","why":"y"}}""", "9")]
    [TestCase("draw", """{"shape":{"radius":10,"$type":"circle"}}""", "1")]
    [TestCase("move", """{"points":[{"x":5,"y":9}]}""", "1")]
    public async Task WhatMeetsItsConstraintsArrives(string function, string arguments, string result) =>
        Assert.That(await library.Call(function, arguments), Is.EqualTo(result));

    [TestCase("ids=1&who=me", """{"find":100}""")]
    [TestCase("ids=1&ids=2&q=abc&limit=9&who=me&tags=a&tags=b", """{"find":9}""")]
    [TestCase("who=me", "ValidationError: ids must have between 1 and 2 elements", TestName = "A list that is not there has no elements")]
    [TestCase("ids=1&ids=x&ids=3&who=me", "ValidationError: ids[1] must be a whole number from -2147483648 to 2147483647",
        TestName = "A list whose elements are refused is not counted in a query")]
    [TestCase("ids=1&ids=2&ids=3&q=abcd&limit=0&tags=a&tags=a",
        "ValidationError: ids must have between 1 and 2 elements; q must be at most 3 characters long; limit must be between 1 and 9; "
        + "who is required; tags must have at least 2 elements")]
    [TestCase("ids=1&who=+&limit=x",
        "ValidationError: limit must be a whole number from -2147483648 to 2147483647; who must not be blank")]
    public async Task AQueryIsHeldToTheSame(string query, string answer) =>
        Assert.That(await library.Fetch("shelf", query), Is.EqualTo(answer));

    [Test]
    public async Task NoMoreIsKeptOfRefusalsThanAnAnswerCanHold()
    {
        var cards = string.Join(',', Enumerable.Repeat("""{"title":"123456","labels":[]}""", 5000));
        var refused = await library.Call("add_all", $$"""{"cards":[{{cards}}]}""");
        Assert.That(refused.Split("; "), Has.Length.EqualTo(Mizan.Wire.FieldErrors.Capacity));
    }
}
