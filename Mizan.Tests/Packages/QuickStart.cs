namespace Mizan.Tests.Packages;

/// <summary>The quick start of the README as data: its program, and its calls with the answers that it promises.</summary>
internal static class QuickStart
{
    /// <summary>The text of <c>Program.cs</c>.</summary>
    public static string Program => Block("csharp");

    /// <summary>Each curl line and the line below it.</summary>
    public static IEnumerable<(HttpRequestMessage Request, string Answer)> Calls =>
        CurlExamples.In(Block("console"), "http://localhost:5000");

    private static string Block(string language)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var section = text[text.IndexOf("\n## Quick start\n", StringComparison.Ordinal)..];
        var fence = $"\n```{language}\n";
        var start = section.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return section[start..section.IndexOf("\n```\n", start, StringComparison.Ordinal)];
    }
}
