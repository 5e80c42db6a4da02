using Mizan.Tests.Generated;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Analyzers;

/// <summary>Code while it is typed: nothing in it makes an analyzer throw, and the two judgements stay one.</summary>
[Category("Generator")]
internal sealed class UnfinishedCodeTests
{
    private const int Rounds = 150;

    [Test]
    public async Task AnalyzersNeverThrow()
    {
        var random = Seed.Next();
        var cases = RuleTests.All.ToArray();
        for (var i = 0; i < Rounds; i++)
        {
            var given = cases[random.Next(cases.Length)];
            var source = DamagedSource.Of(MarkedSource.Parse(given.Source, given.Id).Text, random);
            // Fails when one throws.
            Assert.That(async () => await RuleRun.FindAsync(RuleRun.Compile(source, kind: given.Kind)), Throws.Nothing, source);
        }
        await Task.CompletedTask;
    }
}
