using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Mizan.Tests.Packages;

namespace Mizan.Tests.Native;

/// <summary>A program that was published as native code.</summary>
internal sealed partial record NativeProgram(string Path, string Log)
{
    private const string Newest = "net10.0";
    private const string Oldest = "net9.0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // The oldest framework that is served here, and below the newest: each has a native compiler of its own.
    private static readonly Lazy<Task<NativeProgram>> LazyBoard = new(() => PublishAsync(
        System.IO.Path.Combine(Repository.Root, "samples", "Board"), "Board", "-f", Oldest, $"-p:NativeFrameworks={Oldest}"));

    private static readonly Lazy<Task<NativeProgram>> LazyConsumer = new(async () =>
    {
        using var patience = new CancellationTokenSource(Patience);
        using var project = await ConsumerProject.CreateAsync(patience.Token);
        string[] restore = ["restore", project.Root, "-r", Platform, $"-p:TargetFramework={Newest}"];
        var (code, log) = await DotnetCommand.RunToEndAsync(project.Root, patience.Token, restore);
        var framework = code == 0 ? Newest : Oldest;
        if (code != 0) TestContext.Progress.WriteLine($"{Newest} is not tried, since its native compiler was not restored:\n{log}");
        return await PublishAsync(project.Root, "Consumer", $"-p:TargetFramework={framework}");
    });

    private static string Platform => $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Everything that the publish said of what may not work: trimming, native code, a single file.</summary>
    public IEnumerable<string> Warnings => WarningLine().Matches(Log).Select(line => line.Value.Trim());

    /// <summary>The Board sample; made once in a run.</summary>
    public static Task<NativeProgram> BoardAsync() => RequireAsync(LazyBoard);

    /// <summary>A program elsewhere that has nothing of this repository but its package; made once in a run.</summary>
    public static Task<NativeProgram> ConsumerAsync() => RequireAsync(LazyConsumer);

    private static Task<NativeProgram> RequireAsync(Lazy<Task<NativeProgram>> program)
    {
        NativeToolchain.Require();
        return program.Value;
    }

    private static async Task<NativeProgram> PublishAsync(string project, string name, params string[] options)
    {
        using var patience = new CancellationTokenSource(Patience);
        var clock = Stopwatch.StartNew();
        var output = System.IO.Path.Combine(Repository.Root, "artifacts", "native", name);
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        string[] publish = ["publish", "-c", "Release", "-r", Platform, "-o", output, .. options];
        var (code, log) = await DotnetCommand.RunToEndAsync(project, patience.Token, publish);
        // Each fixture says it once more, so it is short.
        var errors = log.Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct();
        Assert.That(code, Is.Zero, $"{name} was not published.\n{string.Join('\n', errors)}");
        var program = System.IO.Path.Combine(output, name);
        TestContext.Progress.WriteLine(
            $"{name} was published in {clock.Elapsed.TotalSeconds:0} s: {new FileInfo(program).Length / 1024.0 / 1024.0:0.0} MiB");
        return new(program, log);
    }

    [GeneratedRegex(@"^.*\bwarning\b.*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex WarningLine();
}
