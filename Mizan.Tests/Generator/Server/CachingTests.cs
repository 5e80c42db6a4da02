using Mizan.Generators;

namespace Mizan.Tests.Generator.Server;

/// <summary>What an edit makes run again: nothing but what it concerns, and all of that.</summary>
[Category("Generator")]
internal sealed class CachingTests
{
    private const string Outputs = "SourceOutput";

    private const string Description = "Mizan.Ir.g.cs";

    private const string Types = """
        namespace Shop;
        /// <summary>A thing.</summary>
        /// <param name="Name">Its name.</param>
        public sealed record Item(int Id, string Name, Maker? Maker);
        public sealed record Maker(string Name);
        public sealed record Unused(int Id);
        """;

    private const string Functions = TestCompilation.Usings + """
        namespace Shop;
        /// <summary>Everything.</summary>
        [Context] public sealed class ItemsContext;
        public static partial class Items
        {
            /// <summary>All items.</summary>
            /// <param name="limit">How many.</param>
            [Client(Context = typeof(ItemsContext))]
            public static partial IReadOnlyList<Item> AllItems(int limit = 20) => [];

            [Client(Affects = [typeof(ItemsContext)])]
            public static partial Item Rename(int id, string name) { return new(id, name, null); }
        }
        """;

    private const string Unrelated = "namespace Shop; internal static class Unrelated { internal static int One() => 1; }";

    private static readonly string[] Downstream =
        [
            TrackingNames.Functions, TrackingNames.Types, TrackingNames.Docs, TrackingNames.Linked, TrackingNames.Registry,
            TrackingNames.Described, Outputs,
        ];

    [TestCase(Unrelated, "=> 1", "=> 2", TestName = "An edit in an unrelated file")]
    [TestCase(Unrelated, "One() => 1;", "One() => 1; internal static string Two() => \"\";",
        TestName = "A new member in an unrelated file")]
    [TestCase(Functions, "new(id, name, null)", "new(id + 1, name, null)", TestName = "An edit in a function's body")]
    [TestCase(Functions, "{ return", "{ /* a remark */ return", TestName = "A comment in a function's body")]
    [TestCase(Functions, "public static partial class", "// a remark\npublic static partial class", TestName = "A comment above a type")]
    [TestCase(Functions, "    [Client(Affects", "\n\n    // a remark\n    [Client(Affects", TestName = "A comment above a function")]
    [TestCase(Functions, "int id, string name)", "int id,  string name)", TestName = "White space in a signature")]
    [TestCase(Types, "Unused(int Id)", "Unused(long Id)", TestName = "An edit of a type that is not on the wire")]
    public void LeavesEverythingAsItWas(string file, string before, string after)
    {
        var reasons = Edit(file, before, after);
        reasons.AssertUntouched(TrackingNames.Parsed, TrackingNames.Contexts, TrackingNames.CompilationFacts);
        reasons.AssertNotRun(Downstream);
    }

    [Test]
    public void ANewSignatureConcernsTheFunctionsOfItsTypeOnly()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        var before = run.Sources;
        var reasons = run.Edit(
            Types,
            Functions.Replace("int id, string name)", "int id, string name, bool loud)", StringComparison.Ordinal),
            Unrelated);
        reasons.AssertTouched(TrackingNames.Functions, TrackingNames.Types);
        Assert.That(
            Changed(before, run.Sources),
            Is.EquivalentTo(["Functions.Shop.Items.g.cs", "Mizan.Json.g.cs", Description]),
            "bool is new among the types");
        reasons.AssertUntouched(TrackingNames.Registry);
    }

    [Test]
    public void ANewSummaryConcernsTheDescriptionOnly()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        var before = run.Sources;
        var reasons = run.Edit(Types, Functions.Replace("All items.", "Every item.", StringComparison.Ordinal), Unrelated);
        reasons.AssertTouched(TrackingNames.Functions);
        reasons.AssertUntouched(TrackingNames.Types, TrackingNames.Registry);
        Assert.That(Changed(before, run.Sources), Is.EquivalentTo([Description]));
    }

    [TestCase(Types, "A thing.", "A good thing.", TestName = "The comment of a type")]
    [TestCase(Types, "Its name.", "What it is called.", TestName = "The comment of a member")]
    [TestCase(Functions, "How many.", "How many at most.", TestName = "The comment of an argument")]
    [TestCase(Functions, "Everything.", "All that there is.", TestName = "The comment of a context")]
    public void ConcernsTheDescriptionOnly(string file, string before, string after)
    {
        string[] sources = [Types, Functions, Unrelated];
        var run = new IncrementalRun(new ServerGenerator(), sources);
        var texts = run.Sources;
        sources[Array.IndexOf(sources, file)] = file.Replace(before, after, StringComparison.Ordinal);
        var reasons = run.Edit(sources);
        reasons.AssertTouched(TrackingNames.Docs, TrackingNames.Described, Outputs);
        reasons.AssertUntouched(TrackingNames.Functions, TrackingNames.Contexts);
        reasons.AssertNotRun(TrackingNames.Linked, TrackingNames.Registry);
        Assert.That(Changed(texts, run.Sources), Is.EquivalentTo([Description]));
    }

    [Test]
    public void AnEditThatTheDescriptionDoesNotShowLeavesItsTextAlone()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        // Another way to write the same argument: the function's code changes, and nothing that a client sees.
        var reasons = run.Edit(Types, Functions.Replace("int id, string name)", "int id, String name)", StringComparison.Ordinal), Unrelated);
        reasons.AssertUntouched(TrackingNames.Described);
        reasons = run.Edit(Types, Functions.Replace("AllItems(int limit", "EveryItem(int limit", StringComparison.Ordinal), Unrelated);
        reasons.AssertTouched(TrackingNames.Described);
    }

    [Test]
    public void AnEditedWireTypeConcernsItsCodecOnly()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        var before = run.Sources;
        var reasons = run.Edit(Types.Replace("Maker(string Name)", "Maker(string Label)", StringComparison.Ordinal), Functions, Unrelated);
        reasons.AssertTouched(TrackingNames.Parsed, TrackingNames.Types);
        reasons.AssertNotRun(TrackingNames.Registry);
        reasons.AssertUntouched(TrackingNames.Functions);
        Assert.That(Changed(before, run.Sources), Is.EquivalentTo(["Codecs.Shop.MakerCodec.g.cs", Description]));
    }

    [Test]
    public void ANewFunctionConcernsItselfAndTheRegistry()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        var before = run.Sources;
        run.Edit(Types, Functions, Unrelated + " public static partial class More { [Mizan.Client] public static partial int Two() => 2; }")
            .AssertTouched(TrackingNames.Functions, TrackingNames.Registry);
        Assert.That(Changed(before, run.Sources), Is.EquivalentTo(["Functions.Shop.More.g.cs", "Mizan.Module.g.cs", Description]));
    }

    [Test]
    public void ARemovedFunctionLeavesNothingBehind()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        run.Edit(Types, Functions.Replace("[Client(Affects = [typeof(ItemsContext)])]", "", StringComparison.Ordinal), Unrelated)
            .AssertTouched(TrackingNames.Registry);
        Assert.That(run.Sources["Functions.Shop.Items.g.cs"], Does.Not.Contain("Rename"));
        Assert.That(run.Sources["Mizan.Module.g.cs"], Does.Not.Contain("rename"));
    }

    [Test]
    public void AnUndoneEditGivesTheSameTextAgain()
    {
        var run = new IncrementalRun(new ServerGenerator(), Types, Functions, Unrelated);
        var before = run.Sources;
        run.Edit(Types.Replace("int Id", "long Id", StringComparison.Ordinal), Functions, Unrelated);
        Assert.That(Changed(before, run.Sources), Is.Not.Empty);
        run.Edit(Types, Functions, Unrelated);
        Assert.That(Changed(before, run.Sources), Is.Empty);
    }

    private static StepReasons Edit(string file, string before, string after)
    {
        string[] sources = [Types, Functions, Unrelated];
        Assert.That(file, Does.Contain(before), "The edit has to change something.");
        var run = new IncrementalRun(new ServerGenerator(), sources);
        sources[Array.IndexOf(sources, file)] = file.Replace(before, after, StringComparison.Ordinal);
        return run.Edit(sources);
    }

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(hint => before.GetValueOrDefault(hint) != after.GetValueOrDefault(hint));
}
