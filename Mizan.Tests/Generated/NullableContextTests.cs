using System.Text.Json;

namespace Mizan.Tests.Generated;

/// <summary>Code without nullable annotations makes no promise, so null is allowed there; and generated code warns nobody.</summary>
[Category("Generator")]
public class NullableContextTests
{
    private const string Types = """
        public record Card(int Id, string Title, List<string> Tags, Dictionary<string, Card> More);
        public class Page<T> { public T Item { get; set; } = default!; public T[] Items { get; set; } = [];
        public required string Name { get; set; } public string Other { get; init; } = ""; }
        public struct Point { public string Label { get; set; } public int? X; }
        [JsonDerivedType(typeof(Round), "round")] public abstract class Shape { public string Name { get; set; } = ""; }
        public class Round : Shape { public Shape Within { get; set; } = null!; }
        """;

    private static readonly string[] Names = ["Card", "Page<string>", "Page<Card>", "Point", "Shape", "List<Card>", "string", "string[]"];

    [Test]
    public async Task WithoutAnnotationsEveryReferenceMayBeNull()
    {
        using var library = await WireLibrary.Compile(["#nullable disable\n" + Types, "#nullable disable\n"], Names, []);
        Assert.That(Again(library, "Card", """{"id":1,"title":null,"tags":[null],"more":{"a":null}}"""), Does.Contain("null"));
        Assert.That(Again(library, "Card", """{"id":1,"title":"","tags":null,"more":null}"""), Does.Contain("null"));
        Agreement.Check(library, "Point");
    }

    [Test]
    public async Task AnnotatedAndOtherFilesMayBeMixed()
    {
        const string Others = """
            #nullable disable
            public class Loose { public string Text { get; set; } public Card Card { get; set; } public Page<string> Page { get; set; }
            public List<string> List { get; set; } public string[] Array { get; set; } }
            #nullable enable
            public class Strict { public string Text { get; set; } = ""; public Loose Loose { get; set; } = new();
            public Page<string> Page { get; set; } = new() { Name = "" }; public Page<string?> Open { get; set; } = new() { Name = "" }; }
            #nullable disable warnings
            public class Half { public string? Text { get; set; } public string Sure { get; set; } public Strict? Strict { get; set; } }
            #nullable disable
            public static partial class Functions { [Client] public static partial Page<string> Mixed(Loose value, string text,
                Page<string> page, List<string> list = null) => page; }
            """;
        using var library = await WireLibrary.Compile([Types, Others], [.. Names, "Loose", "Strict", "Half"], []);
        Assert.That(
            Again(library, "Loose", """{"text":null,"card":null,"page":null,"list":[null],"array":null}"""),
            Does.Contain("[null]"));
        Refuses(library, "Strict", """{"text":null}""");
        Refuses(library, "Strict", """{"page":{"name":"","item":null}}""");
        Assert.That(Again(library, "Strict", """{"open":{"name":"","item":null},"page":{"name":"","item":""}}"""), Does.Contain("null"));
        Refuses(library, "Half", """{"sure":null}""");
        Refuses(library, "Card", """{"id":1,"title":null,"tags":[],"more":{}}""");
    }

    [Test]
    public async Task AProjectWithoutNullableCompilesSilently()
    {
        var harness = new Generator.GeneratorDriverHarness(new Generators.ServerGenerator())
        {
            Options = options => options.WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Disable),
        };
        var functions = "public static partial class Functions { "
            + "[Client] public static partial Card Echo(Card card, string text = null, Shape shape = null, Point? point = null) => card; "
            + "[Client] public static partial System.Threading.Tasks.Task<Page<string>> Later(Page<string> page) => "
            + "System.Threading.Tasks.Task.FromResult(page); }";
        await harness.RunAsync(Generator.TestCompilation.Usings + "using System.Text.Json.Serialization;\n" + Types + functions);
    }

    private static string Again(WireLibrary library, string type, string json) =>
        library.Write(library.Read(json, library.Types[type]), library.Types[type]);

    private static void Refuses(WireLibrary library, string type, string json) =>
        Assert.That(() => library.Read(json, library.Types[type]), Throws.InstanceOf<JsonException>());
}
