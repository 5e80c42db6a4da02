using Mizan.Tests.Samples;

namespace Mizan.Tests.Codegen.Commands;

/// <summary>The commands on a compiled server, which is the Board sample as it was built.</summary>
[Category("Sample")]
internal sealed class AssemblyTests
{
    private string folder = "";

    private string File => Path.Combine(folder, "mizan.kdl");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("mizan-assembly-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task WhatIsEmittedIsWhatIsPrintedAndWhatIsChecked()
    {
        var printed = await InProcess.RunAsync("", "emit", BoardServer.Assembly);
        Assert.That(printed.Code, Is.Zero);
        Assert.That(printed.Output, Does.Contain("\nfunction \"move_card\" kind=\"mutation\""));
        Assert.That(await InProcess.RunAsync("", "emit", BoardServer.Assembly, "--out", folder), Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(await System.IO.File.ReadAllTextAsync(File), Is.EqualTo(printed.Output));
        Assert.That(await InProcess.RunAsync("", "check", BoardServer.Assembly, "--ir", File), Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(
            await InProcess.RunAsync("", "diff", "--all", File, BoardServer.Assembly),
            Is.EqualTo(new ToolResult(0, "Nothing that travels has changed.\n", "")));
    }

    [Test]
    public async Task ACommittedDescriptionThatIsOldIsShownWithTheWayOut()
    {
        var built = (await InProcess.RunAsync("", "emit", BoardServer.Assembly)).Output;
        await System.IO.File.WriteAllTextAsync(File, built.Replace("\"move_card\"", "\"shift_card\""));
        var run = await InProcess.RunAsync("", "check", BoardServer.Assembly, "--ir", File);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.StartWith($"--- {File}\n+++ mizan.kdl of {BoardServer.Assembly}\n@@ -"));
        Assert.That(run.Output, Does.Match("\n-function \"shift_card\" .*\n\\+function \"move_card\" .*\n"));
        Assert.That(run.Error, Is.EqualTo(
            $"mizan: {File} is not what the build made; run 'mizan emit {BoardServer.Assembly} --out {folder}' and commit the file\n"));
    }

    [Test]
    public async Task AFileOfAnotherNameGetsItsOwnWayOut()
    {
        var file = Path.Combine(folder, "board.kdl");
        await System.IO.File.WriteAllTextAsync(file, "");
        var run = await InProcess.RunAsync("", "check", BoardServer.Assembly, "--ir", file);
        Assert.That(run.Error, Does.Contain($"run 'mizan emit {BoardServer.Assembly} > {file}'"));
    }

    [Test]
    public async Task TheGraphIsDrawnInTheFormatOfTheFilesName()
    {
        foreach (var (name, beginning) in new[] { ("g.svg", "<svg "), ("g.mmd", "flowchart LR\n"), ("g.txt", "board: ") })
        {
            var file = Path.Combine(folder, name);
            Assert.That(await InProcess.RunAsync("", "graph", BoardServer.Assembly, "--out", file), Is.EqualTo(new ToolResult(0, "", "")));
            Assert.That(await System.IO.File.ReadAllTextAsync(file), Does.StartWith(beginning));
        }
    }
}
