namespace Mizan.Tests.Generated;

/// <summary>Records of every form, held to the platform's serializer.</summary>
[Category("Generator")]
public class RecordTests
{
    private const string Source = """
        public record Card(int Id, string Title, CardState State, DateOnly? Due = null, int Priority = 3, string Note = "a \"b\"");
        public enum CardState { ToDo, InProgress, Done2 }
        public record Board(string Name, IReadOnlyList<Card> Cards, Card? Pinned, Dictionary<string, Card?> ByName);
        public record Base(int Id, string? Name);
        public record Derived(int Id, string? Name, decimal Price) : Base(Id, Name) { public string? Extra { get; init; } }
        public record Further(int Id, string? Name, decimal Price, bool Flag) : Derived(Id, Name, Price);
        public record Page<T>(IReadOnlyList<T> Items, T? Last, int Total);
        public record Pair<TLeft, TRight>(TLeft Left, TRight Right) where TLeft : notnull;
        public record Node(string Name, Node? Next, List<Node> Children, Dictionary<string, Node> Named);
        public record Mixed(int Id) { public required string Title { get; init; } public string Note { get; set; } = "none";
        public int Count { get; init; } = 7; }
        public record Empty;
        public sealed record Bodied { public int A { get; init; } public string B { get; set; } = "b"; public List<int> C { get; } = []; }
        public record Computed(int Width, int Height) { public int Area => Width * Height; public string Text { get; } = "fixed"; }
        public class Outer { public record Inner(int A, Outer.Inner.Deep? D) { public record struct Deep { public int X { get; set; } } } }
        public record Manual { public Manual(int a, string? b = "x") { A = a; B = b; } public int A { get; } public string? B { get; } }
        """;

    private static readonly string[] Types =
    [
        "Card", "Board", "Base", "Derived", "Further", "Page<Card>", "Page<int>", "Page<string>", "Page<Page<Card>>",
            "Pair<string, Page<Card>?>",
        "Pair<int, int?>", "Pair<string[], List<Card>>", "Node", "Mixed", "Empty", "Bodied", "Computed", "Outer.Inner", "Outer.Inner.Deep?",
            "Manual",
        "List<Card>", "Card?[]",
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
