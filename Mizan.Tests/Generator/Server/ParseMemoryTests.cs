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

    private const string Others = TestCompilation.Usings + """
        namespace Shop;
        public static partial class Others
        {
            [Client] public static partial Item? First() => null;
            [Client] public static partial Item? Last() => null;
        }
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

    [Test]
    public void AfterAnyRowOfEditsThereIsWhatANewRunGives([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        var forms = EditedProject.Files.Select(file => file[0]).ToArray();
        var run = new IncrementalRun(new ServerGenerator(), forms);
        for (var edit = 1; edit <= 25; edit++)
        {
            var place = random.Next(forms.Length);
            var others = EditedProject.Files[place].Where(form => form != forms[place]).ToArray();
            forms[place] = others[random.Next(others.Length)];
            run.Edit(forms);
            AssertSame(run, new IncrementalRun(new ServerGenerator(), forms), $"after {edit} edits");
        }
    }

    // Of two types whose names differ in case only, the one that is mentioned first has the name of the codec.
    [TestCase("", "int", "Item?", "item?", "item?", TestName = "The first begins to want a name")]
    [TestCase("", "Item?", "int", "item?", "item?", TestName = "The first no longer wants it")]
    [TestCase("", "Item?", "Item?", "int", "item?", TestName = "The second begins to want it")]
    [TestCase("(Guard = \"Nobody\")", "Item?", "Item?", "int", "item?", TestName = "The second wants what one has that is refused for something else")]
    [TestCase("(Guard = \"Nobody\")", "Item?", "int", "item?", "item?", TestName = "What is refused for something else no longer wants it")]
    public void WhoHasANameIsDecidedAnewAfterAnEdit(string how, string first, string firstThen, string second, string secondThen)
    {
        const string Types = "namespace Shop; public sealed record Item(string Name); public sealed record item(int Id);";
        string[] before = [Types, Returning(how, "One", first), Returning("", "Two", second)];
        string[] after = [Types, Returning(how, "One", firstThen), Returning("", "Two", secondThen)];
        var run = new IncrementalRun(new ServerGenerator(), before);
        run.Edit(after);
        AssertSame(run, new IncrementalRun(new ServerGenerator(), after));

        static string Returning(string how, string name, string type) => $$"""
            {{TestCompilation.Usings}}
            namespace Shop;
            public static partial class {{name}}Functions { [Client{{how}}] public static partial {{type}} {{name}}() => default; }
            """;
    }

    [TestCase("int id", "long id", 2, TestName = "A parameter")]
    [TestCase("string Rename(", "string Renamed(", 2, TestName = "A name")]
    [TestCase("return item.Name;", "return item.Name + item.Name;", 2, TestName = "A body")]
    [TestCase("[Client] public static partial Item? Find(", "public static Item? Find(", 1, TestName = "An attribute")]
    public void AnEditOfAMethodHasOnlyTheFunctionsOfItsFileParsed(string before, string after, int parsed)
    {
        var project = new RememberedProject(Functions, Elsewhere, Others);
        Assert.That(project.Parse(), Is.EqualTo(4));
        Assert.That(project.Parse(), Is.Zero);
        project.Edit(0, Functions.Replace(before, after, StringComparison.Ordinal));
        Assert.That(project.Parse(), Is.EqualTo(parsed));
    }

    [Test]
    public void AnEditOfAnotherPartOfTheTypeHasItsFunctionsParsed()
    {
        const string Part = "namespace Shop; public static partial class Items { private static void Log(int one) { } }";
        var project = new RememberedProject(Functions, Elsewhere, Others, Part);
        Assert.That(project.Parse(), Is.EqualTo(4));
        project.Edit(3, Part.Replace("int one", "int two", StringComparison.Ordinal));
        Assert.That(project.Parse(), Is.EqualTo(2));
    }

    [Test]
    public void AnEditOfATypeHasAllFunctionsParsed()
    {
        var project = new RememberedProject(Functions, Elsewhere, Others);
        Assert.That(project.Parse(), Is.EqualTo(4));
        project.Edit(1, Elsewhere.Replace("string Name", "string Name, int Count", StringComparison.Ordinal));
        Assert.That(project.Parse(), Is.EqualTo(4));
    }

    private static void AssertSame(IncrementalRun run, IncrementalRun anew, string when = "after the edit")
    {
        Assert.That(run.Diagnostics, Is.EqualTo(anew.Diagnostics), when);
        Assert.That(run.Sources.Keys, Is.EquivalentTo(anew.Sources.Keys), when);
        foreach (var (name, text) in anew.Sources) Assert.That(run.Sources[name], Is.EqualTo(text), $"{name} {when}");
    }
}
