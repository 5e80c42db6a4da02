namespace Mizan.Tests.Packages;

/// <summary>The quick start of the README as data: its program, and its calls with the answers that it promises.</summary>
internal static class QuickStart
{
    private const string Host = "http://localhost:5000";

    /// <summary>The text of <c>Program.cs</c>.</summary>
    public static string Program => Block("csharp");

    /// <summary>Each curl line and the line below it.</summary>
    public static IEnumerable<(HttpRequestMessage Request, string Answer)> Calls
    {
        get
        {
            var lines = Block("console").Split('\n');
            for (var i = 0; i < lines.Length - 1; i++)
            {
                if (lines[i].StartsWith("$ curl ", StringComparison.Ordinal)) yield return (Parse(lines[i]), lines[i + 1]);
            }
        }
    }

    private static string Block(string language)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var section = text[text.IndexOf("\n## Quick start\n", StringComparison.Ordinal)..];
        var fence = $"\n```{language}\n";
        var start = section.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return section[start..section.IndexOf("\n```\n", start, StringComparison.Ordinal)];
    }

    // Only what the README uses: curl URL [--json 'BODY'], the URL perhaps in quotes.
    private static HttpRequestMessage Parse(string line)
    {
        var words = line["$ curl ".Length..].Split(' ', 2);
        var address = words[0].Trim('\'');
        Assert.That(address, Does.StartWith(Host));
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address[Host.Length..], UriKind.Relative));
        if (words.Length == 1) return request;
        Assert.That(words[1], Does.StartWith("--json '").And.EndWith("'"));
        request.Method = HttpMethod.Post;
        request.Content = new StringContent(words[1]["--json '".Length..^1], null, "application/json");
        return request;
    }
}
