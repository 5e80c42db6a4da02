using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Validation;

/// <summary>What an edit of a constraint makes run again.</summary>
[Category("Generator")]
internal sealed class ConstraintCachingTests
{
    private const string Source = TestCompilation.Usings + """
        using System.ComponentModel.DataAnnotations;
        public sealed record Item([StringLength(80)] string Name, Maker Maker);
        public sealed record Maker([Range(1, 5)] int Stars);
        public static partial class Items
        {
            [Client] public static partial int Add(Item item) => 1;
            [Client] public static partial int Remove([Range(1, 100)] int id) => 1;
        }
        """;

    [TestCase("Range(1, 5)", "Range(1, 6)", "Codecs.MakerCodec.g.cs")]
    [TestCase("StringLength(80)", "StringLength(81)", "Codecs.ItemCodec.g.cs")]
    [TestCase("Range(1, 100)", "Range(2, 100)", "Functions.Items.g.cs")]
    [TestCase("[Range(1, 100)] ", "", "Functions.Items.g.cs")]
    [TestCase("Range(1, 5)", "Range(minimum: 1, maximum: 5)", null)]
    [TestCase("Range(1, 5)", "Range(1.0, 5.9)", null)]
    [TestCase("StringLength(80)", "MaxLength(80)", null)]
    public void NothingChangesButTheFileThatHoldsIt(string before, string after, string? file)
    {
        var run = new IncrementalRun(new ServerGenerator(), Source);
        var sources = run.Sources;
        var edited = Source.Replace(before, after, StringComparison.Ordinal);
        Assert.That(edited, Is.Not.EqualTo(Source), "The edit has to change something.");
        var reasons = run.Edit(edited);
        reasons.AssertUntouched(TrackingNames.Registry);
        if (file is null) reasons.AssertUntouched(TrackingNames.Functions, TrackingNames.Types);
        // Clients are told of a constraint too.
        var changed = run.Sources.Keys.Where(hint => run.Sources[hint] != sources[hint]);
        Assert.That(changed, Is.EquivalentTo(file is null ? [] : new[] { file, "Mizan.Ir.g.cs" }));
    }
}
