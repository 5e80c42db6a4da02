using System.Diagnostics;

namespace Mizan.Tests.Codegen.Commands;

/// <summary>The command as a process: what a shell, a pipe and a terminal see of it.</summary>
[CancelAfter(120_000)]
internal sealed class ProcessTests
{
    private const string Script = "/usr/bin/script";

    private string folder = "";

    [OneTimeSetUp]
    public void WriteDescription()
    {
        folder = Directory.CreateTempSubdirectory("mizan-tool-").FullName;
        File.WriteAllText(Path.Combine(folder, "old.kdl"), Sample.Text);
        var now = Sample.Text.Replace("\"done\"", "\"closed\"").Replace("at the end.", "am Ende – für alle.");
        File.WriteAllText(Path.Combine(folder, "new.kdl"), now);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task TheVersionIsANumber(CancellationToken cancellation)
    {
        var run = await ToolProcess.RunAsync(folder, "", cancellation, "--version");
        var version = typeof(Mizan.Codegen.Tool).Assembly.GetName().Version!.ToString(3);
        Assert.That(run, Is.EqualTo(new ToolResult(0, version + "\n", "")));
    }

    [Test]
    public async Task ExitCodesTellWhatWasFound(CancellationToken cancellation)
    {
        Assert.That((await ToolProcess.RunAsync(folder, "", cancellation, "diff", "old.kdl", "old.kdl")).Code, Is.Zero);
        var breaking = await ToolProcess.RunAsync(folder, "", cancellation, "diff", "old.kdl", "new.kdl");
        Assert.That(breaking.Code, Is.EqualTo(1));
        Assert.That(breaking.Output, Does.Contain("variant 'closed' is new").And.Not.Contain("\e"));
        Assert.That(
            await ToolProcess.RunAsync(folder, "", cancellation, "diff", "old.kdl", "missing.kdl"),
            Is.EqualTo(new ToolResult(2, "", "mizan: there is no file missing.kdl; build the server first, or name another\n")));
    }

    [Test]
    public async Task TextIsUtf8WithoutAMark(CancellationToken cancellation)
    {
        using var process = ToolProcess.Start(folder, "explain", "add_card", "--ir", "new.kdl");
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, cancellation);
        Assert.That(bytes.ToArray().AsSpan().IndexOf("am Ende – für alle."u8), Is.Positive);
        Assert.That(bytes.ToArray()[0], Is.EqualTo((byte)'a'));
    }

    [Test]
    public async Task AReaderThatGoesAwayIsNoMistake(CancellationToken cancellation)
    {
        var functions = Enumerable.Range(0, 20_000).Select(i => $"function 'f_{i}' kind='call' {{ output type='void'; }}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "large.kdl"), Description.TextOf(string.Concat(functions)), cancellation);
        using var process = ToolProcess.Start(folder, "graph", "large.kdl");
        await process.StandardOutput.ReadLineAsync(cancellation);
        process.StandardOutput.Close();
        Assert.That(await process.StandardError.ReadToEndAsync(cancellation), Is.Empty);
        await process.WaitForExitAsync(cancellation);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    [Platform("Linux", Reason = "The keyboard's interruption is a signal, and this env is the one that has it work.")]
    public async Task AnInterruptionEndsItWithoutAWord(CancellationToken cancellation)
    {
        using var process = ToolProcess.StartInterruptible(folder, "graph", "-");
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(await process.StandardError.ReadToEndAsync(cancellation), Is.Empty);
    }

    [TestCase("", "\e[31mbreaking\e[0m")]
    [TestCase("NO_COLOR=1 ", "breaking ")]
    [TestCase("TERM=dumb ", "breaking ")]
    public async Task ATerminalGetsColoursUnlessItAsksForNone(string variables, string expected, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Script)) Assert.Ignore($"There is no {Script}, which plays the terminal.");
        var command = $"{variables}{ToolProcess.Dotnet} {ToolProcess.Assembly} diff old.kdl new.kdl";
        var start = new ProcessStartInfo(Script, ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true,
        };
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Assert.That(await process.StandardOutput.ReadToEndAsync(cancellation), Does.Contain(expected));
    }
}
