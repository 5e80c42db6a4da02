using Mizan.Tests.Samples;

namespace Mizan.Tests.Packages;

/// <summary>The command line says what the page of the sample of mistakes says.</summary>
[Category("Package")]
internal sealed class MistakesBuildTests
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    [Test]
    [CancelAfter(300_000)]
    public async Task ABuildPrintsThePage(CancellationToken cancellation)
    {
        var sample = Path.Combine(Repository.Root, "samples", "Mistakes");
        var (code, output) = await DotnetCommand.RunToEndAsync(
            sample, cancellation, "build", "-c", Configuration, "--no-incremental", "-p:BuildProjectReferences=false");
        Assert.That(code, Is.Not.Zero);
        var printed = output.ReplaceLineEndings("\n").Split('\n').Select(line => Strip(line, sample)).ToHashSet();
        Assert.That(
            MistakesTests.Expected.Where(line => !line.Contains(": info ", StringComparison.Ordinal) && !printed.Contains(line)),
            Is.Empty,
            output);
    }

    // The folder in front, and the page about the rule and the project behind, are the command line's.
    private static string Strip(string line, string sample)
    {
        var text = line.Trim();
        if (text.StartsWith("CSC : ", StringComparison.Ordinal)) text = text["CSC : ".Length..];
        if (text.StartsWith(sample, StringComparison.Ordinal)) text = text[(sample.Length + 1)..];
        var link = text.IndexOf(" (https://", StringComparison.Ordinal);
        return link < 0 ? text : text[..link];
    }
}
