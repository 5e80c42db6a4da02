using System.Diagnostics;
using Mizan.Tests.Codegen;

namespace Mizan.Tests.Packages;

/// <summary>The command as somebody else gets it: packed, installed from a folder, and run by its name.</summary>
[Category("Package")]
public class ToolPackageTests
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private string folder = "";

    [OneTimeSetUp]
    [CancelAfter(300_000)]
    public async Task PackAndInstall()
    {
        var cancellation = TestContext.CurrentContext.CancellationToken;
        var version = $"0.0.1-test.{Guid.NewGuid():N}";
        folder = Directory.CreateTempSubdirectory("mizan-tool-package-").FullName;
        var feed = Path.Combine(folder, "feed");
        await DotnetCommand.RunAsync(
            Repository.Root, cancellation,
            "pack", "Mizan.Codegen", "-c", Configuration, "--no-restore", $"-p:PackageVersion={version}", "-o", feed);
        await File.WriteAllTextAsync(Path.Combine(folder, "mizan.kdl"), Sample.Text, cancellation);
        await DotnetCommand.RunAsync(
            folder, cancellation,
            "tool", "install", "Mizan.Codegen", "--version", version, "--add-source", feed, "--tool-path", Path.Combine(folder, "tools"));
    }

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("--help", "Usage:\n  mizan [command] [options]")]
    [TestCase("graph mizan.kdl", "context board (board_id, limit?)")]
    [TestCase("diff mizan.kdl mizan.kdl", "Nothing that travels has changed.\n")]
    [CancelAfter(120_000)]
    public async Task TheCommandWorksWhereItIsInstalled(string arguments, string expected, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "tools", "mizan"), arguments.Split(' '))
        {
            WorkingDirectory = folder, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        Assert.That(await process.StandardOutput.ReadToEndAsync(cancellation), Does.Contain(expected));
        await process.WaitForExitAsync(cancellation);
        Assert.That(process.ExitCode, Is.Zero);
    }
}
