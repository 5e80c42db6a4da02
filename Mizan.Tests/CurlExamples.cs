using System.Text.RegularExpressions;

namespace Mizan.Tests;

/// <summary>The calls that a document shows as lines of a shell, each with its answer on the line below.</summary>
internal static partial class CurlExamples
{
    private const string Prompt = "$ curl ";

    public static IEnumerable<(HttpRequestMessage Request, string Answer)> In(string document, string host)
    {
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (lines[i].StartsWith(Prompt, StringComparison.Ordinal)) yield return (Parse(lines[i], host), lines[i + 1]);
        }
    }

    // Only what the documents use: an address, a header, --json with a body, and the cookie jar, which the client keeps
    // anyhow.
    private static HttpRequestMessage Parse(string line, string host)
    {
        var request = new HttpRequestMessage();
        var words = Words().Matches(line[Prompt.Length..]).Select(word => word.Value.Trim('\'', '"')).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "--json":
                    request.Method = HttpMethod.Post;
                    request.Content = new StringContent(words[++i], null, "application/json");
                    break;
                case "-H":
                    var header = words[++i].Split(": ");
                    request.Headers.Add(header[0], header[1]);
                    break;
                case "-b" or "-c":
                    i++;
                    break;
                default:
                    Assert.That(words[i], Does.StartWith(host), line);
                    request.RequestUri = new(words[i][host.Length..], UriKind.Relative);
                    break;
            }
        }
        return request;
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();
}
