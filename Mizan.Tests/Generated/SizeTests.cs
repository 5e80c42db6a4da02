using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>Types with many members, and types that come from a referenced assembly.</summary>
[Category("Generator")]
public class SizeTests
{
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(128)]
    [TestCase(200)]
    [TestCase(256)]
    public async Task EveryMemberCounts(int count)
    {
        var members = string.Concat(Enumerable.Range(0, count).Select(i =>
            $"public {(i % 3 == 0 ? "required " : "")}int? M{i} {{ get; {(i % 2 == 0 ? "init" : "set")}; }}\n"));
        using var library = await WireLibrary.Compile($"public class Many {{ {members} }}", "Many");
        Agreement.Check(library, "Many");
        Agreement.CheckRefusals(library, "Many");
    }

    [Test]
    public async Task MoreMembersThanCanBeCountedAreRefused()
    {
        var members = string.Concat(Enumerable.Range(0, 257).Select(i => $"public int M{i} {{ get; set; }}\n"));
        var source = $"public class Many {{ {members} }} "
            + "public static partial class F { [Client] public static partial Many Get() => new(); }";
        var output = await new GeneratorDriverHarness(new Generators.ServerGenerator()) {
            Expected = ["MIZ000"] }.RunAsync(TestCompilation.Usings + source);
        Assert.That(output.Diagnostics.Single().GetMessage(null), Does.Contain("type 'Many' has more than 256 members"));
    }

    [Test]
    public async Task TypesOfAReferencedAssemblyNeedNoSource()
    {
        const string Text = """
            using System.Collections.Generic; using System.Text.Json.Serialization;
            namespace Library;
            public record Card(int Id, string Title = "none",
                string? Note = null) { public required CardState State { get; init; } internal int Inner { get; set; } }
            public enum CardState { ToDo, InProgress }
            public class Base { public virtual int Id { get; set; } = 4;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; init; } }
            public class Derived : Base { public override int Id { get; set; } internal new string? Name => null;
            public List<Card?> Cards { get; private set; } = []; }
            public record struct Page<T> { public T Item { get; set; } public int? Next { get; init; } }
            [JsonDerivedType(typeof(Round), "round")] public abstract record Shape; public record Round(double Radius) : Shape;
            """;
        var reference = TestCompilation.Create("Library", [Text]);
        using var library = await WireLibrary.Compile(
            ["public class Own : Library.Derived { public Library.Page<int> Page { get; set; } }"],
            ["Library.Card", "Library.Derived", "Library.Page<Library.Card>", "Library.Page<string?>?", "Library.Shape", "Own"],
            [CompiledAssembly.AsReference(reference)],
            reference);
        foreach (var type in library.Types.Keys)
        {
            Agreement.Check(library, type);
            Agreement.CheckRefusals(library, type);
        }
    }
}
