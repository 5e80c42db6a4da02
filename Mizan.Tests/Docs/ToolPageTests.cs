using System.Diagnostics;
using System.Reflection;
using Mizan.Codegen.Diff;
using Mizan.Tests.Codegen.Commands;

namespace Mizan.Tests.Docs;

/// <summary>The page on the command: its examples are run as a reader would, and its table has every rule.</summary>
internal sealed class ToolPageTests
{
    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "tool.md")).ReplaceLineEndings("\n");

    [Test]
    [Platform("Linux,MacOsX", Reason = "The examples are for a POSIX shell.")]
    [CancelAfter(300_000)]
    public async Task TheExamplesPrintWhatThePageSays(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("mizan-page-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "mizan.kdl"), Blocks("kdl").First(), cancellation);
            var examples = Blocks("console").SelectMany(Examples).ToArray();
            Assert.That(examples, Has.Length.GreaterThanOrEqualTo(5));
            foreach (var (command, printed) in examples)
            {
                Assert.That(await RunAsync(folder, command, cancellation), Is.EqualTo(printed), command);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void TheTableHasEveryRule()
    {
        var fields = typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static);
        var rules = fields.Select(field => ((Rule)field.GetValue(null)!).Id).ToArray();
        Assert.That(rules, Is.Not.Empty.And.Unique);
        foreach (var rule in rules) Assert.That(Page, Does.Contain($"`{rule}`"));
    }

    private static IEnumerable<string> Blocks(string language) => Page.Split($"\n```{language}\n").Skip(1)
        .Select(rest => rest[..(rest.IndexOf("\n```\n", StringComparison.Ordinal) + 1)]);

    private static IEnumerable<(string Command, string Printed)> Examples(string block)
    {
        foreach (var example in $"\n{block}".Split("\n$ ").Skip(1))
        {
            var end = example.IndexOf('\n');
            var printed = end < 0 ? "" : example[(end + 1)..];
            yield return (end < 0 ? example : example[..end], printed.Length == 0 || printed.EndsWith('\n') ? printed : printed + "\n");
        }
    }

    private static async Task<string> RunAsync(string folder, string command, CancellationToken cancellation)
    {
        var shell = $"mizan() {{ '{ToolProcess.Dotnet}' '{ToolProcess.Assembly}' \"$@\"; }}\n{command} 2>&1";
        var start = new ProcessStartInfo("/bin/sh", ["-c", shell]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync(cancellation);
    }
}
