using System.Reflection;

namespace Mizan.Tests.Generator;

[Category("Generator")]
public class SnapshotTests
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("mizan-snapshots-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void AnEqualTextIsFine()
    {
        Put("T.A.verified.cs", "one\ntwo\n");
        Assert.That(Compare(("A.g.cs", "one\ntwo\n")), Is.Empty);
    }

    [Test]
    public void ADifferenceNamesItsFirstLineAndLeavesTheReceivedTextBesideTheVerifiedOne()
    {
        Put("T.A.verified.cs", "one\ntwo\nthree\n");
        Assert.That(
            Compare(("A.g.cs", "one\n2\nthree\n")),
            Is.EqualTo(new[] { "T.A: differs from line 2 on.\n  verified: |two|\n  received: |2|" }));
        Assert.That(File.ReadAllText(Path.Combine(folder, "T.A.received.cs")), Is.EqualTo("one\n2\nthree\n"));
    }

    [Test]
    public void AReceivedTextGoesWhenItIsNoLongerDifferent()
    {
        Put("T.A.verified.cs", "one\n");
        Put("T.A.received.cs", "two\n");
        Compare(("A.g.cs", "one\n"));
        Assert.That(Directory.GetFiles(folder, "*.received.cs"), Is.Empty);
    }

    [Test]
    public void AMissingFileIsAFailure() =>
        Assert.That(Compare(("A.g.cs", "one\n")), Is.EqualTo(new[] { "T.A: was never verified." }));

    [Test]
    public void ASuperfluousFileIsAFailure()
    {
        Put("T.A.verified.cs", "one\n");
        Assert.That(Compare(), Is.EqualTo(new[] { "T.A.verified.cs: nothing is generated for it any more." }));
    }

    [Test]
    public void FilesOfOtherTestsAreNotLookedAt()
    {
        Put("Tee.A.verified.cs", "one\n");
        Assert.That(Compare(), Is.Empty);
    }

    [Test]
    public void CarriageReturnsAreAFailureAndNeverNormalisedAway()
    {
        Put("T.A.verified.cs", "one\n");
        Assert.That(Compare(("A.g.cs", "one\r\n")), Has.Count.EqualTo(1));
    }

    [Test]
    public void AcceptingWritesDeletesAndStillFails()
    {
        Put("T.A.verified.cs", "one\n");
        Put("T.B.verified.cs", "one\n");
        var problems = new Snapshot(folder, accept: true).Compare("T", new Dictionary<string, string> { ["A.g.cs"] = "two\n" });
        Assert.That(problems, Has.Count.EqualTo(2));
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EqualTo(new[] { "T.A.verified.cs" }));
        Assert.That(File.ReadAllText(Path.Combine(folder, "T.A.verified.cs")), Is.EqualTo("two\n"));
    }

    [Test]
    public void EveryVerifiedFileBelongsToATest()
    {
        var tests = typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<NUnitAttribute>().Any())
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        var orphans = Directory.Exists(Snapshot.DefaultFolder)
            ? Directory.GetFiles(Snapshot.DefaultFolder, "*" + Snapshot.VerifiedSuffix)
                .Select(file => Path.GetFileName(file)!)
                .Where(file => !tests.Contains(file.Split('.')[0]))
            : [];
        Assert.That(orphans, Is.Empty);
    }

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    private IReadOnlyList<string> Compare(params (string Hint, string Text)[] texts) =>
        new Snapshot(folder, accept: false).Compare("T", texts.ToDictionary(text => text.Hint, text => text.Text));
}
