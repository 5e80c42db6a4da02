using System.Runtime.CompilerServices;
using System.Text;

namespace Mizan.Tests.Generator;

/// <summary>
/// Compares generated texts with files that were reviewed: <c>Snapshots/&lt;test&gt;.&lt;hint&gt;.verified.cs</c>. See
/// "Accept a snapshot" in CONTRIBUTING.md.
/// </summary>
internal sealed class Snapshot(string folder, bool accept)
{
    /// <summary>The switch that overwrites what was verified. The run fails all the same, so that it cannot stay on.</summary>
    public const string AcceptVariable = "MIZAN_ACCEPT_SNAPSHOTS";

    public const string VerifiedSuffix = ".verified.cs";

    private const string ReceivedSuffix = ".received.cs";

    public static string DefaultFolder => Path.Combine(Repository.Root, "Mizan.Tests", "Snapshots");

    /// <summary>Compares all texts that one test made; files of that test without a text are a failure too.</summary>
    public static void Verify(IReadOnlyDictionary<string, string> texts, [CallerMemberName] string test = "")
    {
        var accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        var problems = new Snapshot(DefaultFolder, accept).Compare(test, texts);
        Assert.That(problems, Is.Empty, string.Join("\n\n", problems));
    }

    /// <summary>Compares, and leaves the files as they have to be; the result is what is wrong.</summary>
    public IReadOnlyList<string> Compare(string test, IReadOnlyDictionary<string, string> texts)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, $"{test}.*{ReceivedSuffix}")) File.Delete(old);
        var problems = new List<string>();
        foreach (var (hint, text) in texts.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            if (CompareOne($"{test}.{WithoutExtension(hint)}", text) is { } problem) problems.Add(problem);
        }
        var wanted = texts.Keys.Select(hint => $"{test}.{WithoutExtension(hint)}{VerifiedSuffix}").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, $"{test}.*{VerifiedSuffix}").Order(StringComparer.Ordinal))
        {
            if (wanted.Contains(Path.GetFileName(file))) continue;
            if (accept) File.Delete(file);
            problems.Add($"{Path.GetFileName(file)}: nothing is generated for it any more{(accept ? "; deleted" : "")}.");
        }
        return problems;
    }

    private static string WithoutExtension(string hint) =>
        hint.EndsWith(".g.cs", StringComparison.Ordinal) ? hint[..^".g.cs".Length] : hint;

    private string? CompareOne(string name, string text)
    {
        if (text.Contains('\r')) return $"{name}: contains a carriage return; generated text has line feeds only.";
        var file = Path.Combine(folder, name + VerifiedSuffix);
        var verified = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        if (verified == text) return null;
        var difference = verified is null ? "was never verified." : FirstDifference(verified, text);
        if (!accept)
        {
            Write(Path.Combine(folder, name + ReceivedSuffix), text);
            return $"{name}: {difference}";
        }
        Write(file, text);
        return $"{name}: accepted, to be reviewed in the diff. Before: {difference}";
    }

    private static void Write(string file, string text) => File.WriteAllText(file, text, new UTF8Encoding(false));

    private static string FirstDifference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return $"differs from line {line + 1} on.\n  verified: {At(old, line)}\n  received: {At(now, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? $"|{lines[line]}|" : "(end of file)";
}
