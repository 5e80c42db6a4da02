namespace Mizan.Tests.Codegen.Commands;

/// <summary>What every command has in common: help, mistakes in one line, exit codes.</summary>
internal sealed class CommandLineTests
{
    private static readonly string[] Commands = ["emit", "check", "diff", "graph", "explain"];

    [Test]
    public async Task AloneItShowsItsHelp()
    {
        var run = await InProcess.RunAsync("");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("Usage:\n  mizan [command] [options]"));
        foreach (var command in Commands) Assert.That(run.Output, Does.Contain($"\n  {command} "));
        Assert.That(run, Is.EqualTo(await InProcess.RunAsync("", "--help")));
    }

    [TestCaseSource(nameof(Commands))]
    public async Task EveryCommandHasHelpWithExamplesAndExitCodes(string command)
    {
        var run = await InProcess.RunAsync("", command, "--help");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output, Does.Contain($"Usage:\n  mizan {command} "));
        Assert.That(run.Output, Does.Match($@"Examples:\n  .*mizan {command} [\s\S]*Exit codes:\n  0  "));
    }

    [TestCase("mizan: there is no 'dif', did you mean 'diff'?; 'mizan --help' tells what there is", "dif", "a", "b")]
    [TestCase("mizan: unrecognized command or argument 'frobnicate'; 'mizan --help' tells what there is", "frobnicate")]
    [TestCase("mizan: there is no '--al', did you mean '--all'?; 'mizan diff --help' tells what there is", "diff", "a", "b", "--al")]
    [TestCase("mizan: required argument 'new' missing for command: 'diff'; 'mizan diff --help' tells what there is", "diff", "a")]
    [TestCase("mizan: option '--ir' is required; 'mizan explain --help' tells what there is", "explain", "f")]
    [TestCase("mizan: there is no file missing.kdl; build the server first, or name another", "graph", "missing.kdl")]
    [TestCase("mizan: . is a folder; name the file in it, such as mizan.kdl", "graph", ".")]
    [TestCase("mizan: only one of the two can be piped in; name a file for the other", "diff", "-", "-")]
    public async Task AMistakeIsOneLineWithTheWayOut(string expected, params string[] arguments) =>
        Assert.That(await InProcess.RunAsync("", arguments), Is.EqualTo(new ToolResult(2, "", expected + "\n")));

    [Test]
    public async Task WhatIsNoDescriptionIsRefusedWithItsPlace()
    {
        var run = await InProcess.RunAsync("mizan 1 project=\"p\"\nfunction \"f\" kind=\"cal\"\n", "graph", "-");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Match("^mizan: what is piped in: Line 2, column [0-9]+: .*\n$"));
    }

    [Test]
    public async Task AnAssemblyWithoutFunctionsSaysSo()
    {
        var assembly = typeof(Mizan.Codegen.Tool).Assembly.Location;
        foreach (var arguments in new[] { new[] { "graph", assembly }, ["emit", assembly], ["check", assembly, "--ir", assembly] })
        {
            var run = await InProcess.RunAsync("", arguments);
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith($"mizan: {assembly} has no client functions").And.EndsWith("\n"));
        }
    }

    [Test]
    public async Task AFileThatCannotBeWrittenIsAMistake()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "g.svg");
        var run = await InProcess.RunAsync(Sample.Text, "graph", "-", "--out", file);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("mizan: "));
    }
}
