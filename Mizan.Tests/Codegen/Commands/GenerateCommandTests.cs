namespace Mizan.Tests.Codegen.Commands;

internal sealed class GenerateCommandTests
{
    private static readonly string[] Files = ["api.ts", "react.tsx", "types.ts"];

    private string folder = "";

    private string Client => Path.Combine(folder, "api");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("mizan-generate-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task AClientIsWrittenAndThenIsUpToDate()
    {
        var first = await GenerateAsync(Sample.Text);
        Assert.That(first, Is.EqualTo(new ToolResult(0, $"wrote {Client}/types.ts\nwrote {Client}/api.ts\nwrote {Client}/react.tsx\n", "")));
        Assert.That(Names(), Is.EqualTo(Files));
        Assert.That(await GenerateAsync(Sample.Text), Is.EqualTo(new ToolResult(0, $"{Client} is up to date\n", "")));
    }

    [Test]
    public async Task AnotherTargetTakesTheFilesAwayThatItDoesNotHave()
    {
        await GenerateAsync(Sample.Text);
        Assert.That((await GenerateAsync(Sample.Text, "typescript")).Output, Is.EqualTo($"deleted {Client}/react.tsx\n"));
        Assert.That(Names(), Is.EqualTo(new[] { "api.ts", "types.ts" }));
    }

    [Test]
    public async Task ACheckWritesNothingAndFailsWhereTheClientIsStale()
    {
        var missing = await GenerateAsync(Sample.Text, "react", "--check");
        Assert.That(missing.Code, Is.EqualTo(1));
        Assert.That(Directory.Exists(Client), Is.False);
        await GenerateAsync(Sample.Text);
        Assert.That((await GenerateAsync(Sample.Text, "react", "--check")).Code, Is.Zero);
        var stale = await GenerateAsync(Sample.Text.Replace("\"search\"", "\"find\"", StringComparison.Ordinal), "typescript", "--check");
        var expected = $"stale {Client}/types.ts\nstale {Client}/api.ts\nsuperfluous {Client}/react.tsx\n";
        Assert.That(stale, Is.EqualTo(new ToolResult(1, expected, "")));
        Assert.That(File.ReadAllText(Path.Combine(Client, "api.ts")), Does.Contain("callSearch").And.Not.Contain("callFind"));
    }

    [Test]
    public async Task WhatNoClientCanReachIsNotThere()
    {
        await GenerateAsync(Sample.Text);
        var text = string.Concat(Files.Select(file => File.ReadAllText(Path.Combine(Client, file))));
        Assert.That(text, Does.Contain("callAddCard").And.Contain("'members'"));
        foreach (var name in new[] { "'hook'", "'import'", "'messages'", "'print_board'", "'card_page'", "'say'", "'chat'" })
        {
            Assert.That(text, Does.Not.Contain(name));
        }
    }

    [TestCase("reakt", "there is no target 'reakt'; did you mean 'react'?")]
    [TestCase("cobol", "there is no target 'cobol'; there are react or typescript")]
    public async Task AnUnknownTargetIsRefusedWithTheWayOut(string target, string message)
    {
        Assert.That(await GenerateAsync(Sample.Text, target), Is.EqualTo(new ToolResult(2, "", $"mizan: {message}\n")));
        Assert.That(Directory.Exists(Client), Is.False);
    }

    [Test]
    public async Task AFileOfSomebodyElseIsNotOverwritten()
    {
        Directory.CreateDirectory(Client);
        var own = Path.Combine(Client, "api.ts");
        File.WriteAllText(own, "// mine\n");
        var run = await GenerateAsync(Sample.Text);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("was not generated, and is not overwritten"));
        Assert.That(File.ReadAllText(own), Is.EqualTo("// mine\n"));
        Assert.That(Names(), Is.EqualTo(new[] { "api.ts" }));
    }

    private Task<ToolResult> GenerateAsync(string description, string target = "react", params string[] more) =>
        InProcess.RunAsync(description, ["generate", "--ir", "-", "--target", target, "--out", Client, .. more]);

    private IEnumerable<string?> Names() => Directory.GetFiles(Client).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
