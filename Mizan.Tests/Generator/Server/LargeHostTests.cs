using Mizan.Bench.Generator;
using Mizan.Generators;

namespace Mizan.Tests.Generator.Server;

/// <summary>A host as large as the benchmark's.</summary>
[Category("Generator")]
internal sealed class LargeHostTests
{
    [Test]
    public async Task AThousandFunctionsOverThreeHundredTypesBuildWithoutAWarning()
    {
        const int Functions = 1_000, Types = 300;
        var sources = HostSource.Create(Functions, Types).Select(file => file.Text).ToArray();
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Host" }.RunAsync(sources);
        var served = output.Sources
            .Where(source => source.Key.StartsWith("Functions.Host.", StringComparison.Ordinal))
            .Sum(source => source.Value.Split("internal sealed class ").Length - 1);
        Assert.That(served, Is.EqualTo(Functions));
        Assert.That(output.Sources.Keys.Count(hint => hint.StartsWith("Codecs.", StringComparison.Ordinal)), Is.EqualTo(Types));
    }
}
