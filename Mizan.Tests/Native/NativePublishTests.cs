namespace Mizan.Tests.Native;

/// <summary>What publishing as native code says, and what comes of it.</summary>
[Category("Native")]
internal sealed class NativePublishTests
{
    private static readonly string[] OfTheBuild = [".dll", ".pdb", ".dbg", ".xml", ".deps.json", ".runtimeconfig.json"];

    // Each of trimming, native code and a single file has warnings of its own, about what may not work then.
    [Test]
    public async Task TheBoardIsPublishedWithoutAWarning() => AssertNoWarning(await NativeProgram.BoardAsync());

    [Test]
    public async Task SoIsWhoeverHasThePackageAlone() => AssertNoWarning(await NativeProgram.ConsumerAsync());

    [Test]
    public async Task NothingOfTheBuildIsPublishedWithTheBoard()
    {
        var folder = Path.GetDirectoryName((await NativeProgram.BoardAsync()).Path)!;
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!);
        Assert.That(files.Where(file => OfTheBuild.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))), Is.Empty);
    }

    private static void AssertNoWarning(NativeProgram program)
    {
        Assert.That(program.Warnings, Is.Empty);
        Assert.That(program.Log, Does.Contain("Generating native code").Or.Contain(" -> "), "the log is that of a publish");
    }
}
