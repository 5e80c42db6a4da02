using Mizan.Generators;

namespace Mizan.Tests.Generator.Server;

/// <summary>What was parsed before an edit counts only as long as it would be parsed to the same again.</summary>
[Category("Generator")]
internal sealed class ParseMemoryTests
{
    private const string Functions = TestCompilation.Usings + """
        using System.ComponentModel.DataAnnotations;
        namespace Shop;
        public static partial class Items
        {
            [Client] public static partial Item? Find([Range(1, Limits.Most)] int id, Size size = Limits.Usual) => null;
            [Client(Affects = [typeof(ItemsContext)])] public static partial string Rename(Item item) { return item.Name; }
        }
        """;

    private const string Elsewhere = """
        namespace Shop;
        [Mizan.Context] public static class ItemsContext;
        public enum Size { Small, Large }
        public static class Limits { public const int Most = 5; public const Size Usual = Size.Small; public static int One() => 1; }
        public sealed record Item(string Name);
        """;

    [TestCase("Most = 5", "Most = 6", TestName = "A constant that an attribute names")]
    [TestCase("Usual = Size.Small", "Usual = Size.Large", TestName = "A constant that a default value names")]
    [TestCase("string Name", "string Name, int Count", TestName = "A member of a type")]
    [TestCase("Small, Large", "Small, Medium, Large", TestName = "A member of an enum")]
    [TestCase("class ItemsContext", "class ItemsContext { } public static class Unused", TestName = "Nothing that shows")]
    [TestCase("[Mizan.Context]", "[Mizan.Context(\"things\")]", TestName = "The name of a context")]
    [TestCase("namespace Shop;", "#nullable disable\nnamespace Shop;", TestName = "What a type says of null")]
    [TestCase("One() => 1", "One() => 2", TestName = "A body")]
    [TestCase("namespace Shop;", "global using Range = System.Range;\nnamespace Shop;", TestName = "A name that means something else now")]
    public void AnEditElsewhereGivesWhatANewRunGives(string before, string after)
    {
        var run = new IncrementalRun(new ServerGenerator(), Functions, Elsewhere);
        var edited = Elsewhere.Replace(before, after, StringComparison.Ordinal);
        Assert.That(edited, Is.Not.EqualTo(Elsewhere), "The edit has to change something.");
        run.Edit(Functions, edited);
        Assert.That(run.Sources, Is.EquivalentTo(new IncrementalRun(new ServerGenerator(), Functions, edited).Sources));
        run.Edit(Functions, Elsewhere);
        Assert.That(run.Sources, Is.EquivalentTo(new IncrementalRun(new ServerGenerator(), Functions, Elsewhere).Sources));
    }

    [Test]
    public void TypesThatShareANameAreToldApartAlsoWhenOneFileIsParsedAgain()
    {
        const string Two = TestCompilation.Usings + """
            namespace Shop;
            public sealed record item(int Id);
            public static partial class More { [Client] public static partial item? Other() => null; }
            """;
        var run = new IncrementalRun(new ServerGenerator(), Functions, Elsewhere, Two);
        Assert.That(run.Sources["Mizan.Module.g.cs"], Does.Not.Contain("other="));
        var edited = Two.Replace("=> null", "=> new(1)", StringComparison.Ordinal);
        run.Edit(Functions, Elsewhere, edited);
        Assert.That(run.Sources["Mizan.Module.g.cs"], Does.Not.Contain("other="));
        Assert.That(run.Sources, Is.EquivalentTo(new IncrementalRun(new ServerGenerator(), Functions, Elsewhere, edited).Sources));
    }
}
