namespace Mizan.Tests.Generated;

/// <summary>Classes and structs by the ways in which their members are filled, held to the platform's serializer.</summary>
[Category("Generator")]
public class ClassTests
{
    private const string Source = """
        public class Settable { public int Id { get; set; } = 5; public string Name { get; set; } = "none";
        public string? Note { get; set; } public List<int> Numbers { get; set; } = [1, 2]; }
        public class Init { public int Id { get; init; } = 5; public string Name { get; init; } = "none";
        public string? Note { get; init; } = "n"; }
        public class Required { public required int Id { get; set; } public required string? Name { get; init; }
        public int Other { get; init; } = 9; }
        public class GetOnly { public int Id { get; set; } public int Twice => Id * 2; public string Fixed { get; } = "f";
        public string Hidden { get; private set; } = "h"; }
        public class Single(int id, string name) { public int Id { get; } = id; public string Name { get; } = name;
        public bool Flag { get; set; } = true; }
        public class Several { public Several() { } public Several(int id) { Id = id; } public int Id { get; set; } = -1; }
        public class Marked { public Marked() { } [JsonConstructor] public Marked(int id, string? name = "m") { Id = id; Name = name; }
        public int Id { get; } public string? Name { get; set; } }
        public class Fields { [JsonInclude] public int Id = 4; [JsonInclude] public readonly string Name = "r"; public int Plain;
        [JsonInclude] public required string? Needed; }
        public class Included { [JsonInclude] public int Id { get; internal set; } = 3;
        [JsonInclude] public string? Name { get; internal init; } [JsonInclude] internal int Inner { get; set; } }
        public class Outside { [JsonIgnore] public string Secret { get; set; } = "s"; public static int Shared { get; set; }
        public const int Constant = 1; public int this[int i] => i; internal int Internal { get; set; } public int Id { get; set; } }
        public class Animal { public int Legs { get; set; } = 4; public virtual string Sound { get; set; } = "";
        public string Name { get; set; } = ""; }
        public class Dog : Animal { public override string Sound { get; set; } = "woof"; public int Tail { get; set; } }
        public class Puppy : Dog { public new string? Name { get; set; }
        public override string Sound { get => base.Sound; set => base.Sound = value; } }
        public abstract class Entity<TKey> { public TKey Id { get; set; } = default!; public DateTime At { get; init; } }
        public class User : Entity<Guid> { public string Email { get; set; } = ""; }
        public struct Point { public int X { get; set; } public int Y { get; init; } [JsonInclude] public int Z; }
        public readonly struct Size { [JsonConstructor] public Size(int width, int height) { Width = width; Height = height; }
        public int Width { get; } public int Height { get; } public int Area => Width * Height; }
        public struct Defaulted { public Defaulted() { } public int A { get; set; } = 8; public string? B { get; init; } = "b"; }
        public class Holder { public Point Point { get; set; } public Size? Size { get; set; } public List<Size?> Sizes { get; set; } = [];
        public KeyValuePair<string, Point> Pair { get; set; } }
        public class Tree { public Tree? Left { get; set; } public Tree? Right { get; set; } public List<Tree>? More { get; set; } }
        public class Empty { }
        """;

    private static readonly string[] Types =
    [
        "Settable", "Init", "Required", "GetOnly", "Single", "Several", "Marked", "Fields", "Included", "Outside", "Animal", "Dog", "Puppy",
            "User",
        "Point", "Point?", "Size", "Size?", "Defaulted", "Holder", "Tree", "Empty", "KeyValuePair<string, int>",
            "KeyValuePair<int, Size?>?",
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
