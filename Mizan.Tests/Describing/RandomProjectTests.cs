using System.Text.Json;
using Mizan.Generators.Ir;
using Mizan.Tests.Effects;
using Mizan.Tests.Ir;

namespace Mizan.Tests.Describing;

/// <summary>What holds for the description of any project.</summary>
[Category("Generator")]
internal sealed class RandomProjectTests
{
    [Test]
    public async Task ADescriptionIsReadBackTheSameWhateverTheOrderOfItsSource([Range(1, 8)] int seed)
    {
        var project = new RandomProject(new Random(seed));
        var described = await Described.RunAsync(project.Source);
        Assert.That(IrText.Write(described.Document), Is.EqualTo(described.Text));
        Assert.That(IrText.Read(described.Text), Is.EqualTo(described.Document));
        Assert.That(described.Document.Functions, Has.Count.EqualTo(project.Reads.Count + project.Mutations.Count));

        var shuffled = await Described.RunAsync(Shuffled(project, new Random(seed)));
        Assert.That(shuffled.Text, Is.EqualTo(described.Text));

        using var manifest = JsonDocument.Parse(EdgeManifest.Write(described.Document));
        Assert.That(manifest.RootElement.GetProperty("contexts").EnumerateObject().Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task WithoutOneFunctionExactlyItsLinesAreGone([Range(1, 4)] int seed)
    {
        var project = new RandomProject(new Random(seed));
        var before = await Described.RunAsync(project.Source);
        var gone = project.Mutations[0];
        project.Mutations.Remove(gone);
        var after = await Described.RunAsync(project.Source);
        var node = before.Node($"function \"{gone.Name}\"");
        Assert.That(after.Text, Is.EqualTo(before.Text.Replace("\n" + node + "\n", "", StringComparison.Ordinal)));
    }

    // Every function in a file of its own, in any order.
    private static string[] Shuffled(RandomProject project, Random random)
    {
        var lines = project.Source.Split('\n');
        var functions = lines.Where(l => l.Contains("[Client", StringComparison.Ordinal)).ToArray();
        random.Shuffle(functions);
        var head = string.Join('\n', lines.TakeWhile(l => !l.Contains("class All", StringComparison.Ordinal)));
        return
        [
            .. functions.Select(f => $"namespace Shop;\npublic static partial class All\n{{\n{f}\n}}\n"),
            head,
        ];
    }
}
