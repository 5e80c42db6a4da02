using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Mizan.Tests;

/// <summary>The calls that a document shows as lines of a shell, each with its answer on the line below.</summary>
internal static partial class CurlExamples
{
    private const string Prompt = "$ curl ";
    private const string Echo = "$ echo ";

    public static IEnumerable<(HttpRequestMessage Request, string Answer)> In(string document, string host)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (lines[i].StartsWith(Prompt, StringComparison.Ordinal)) yield return (Parse(lines[i], host, files), lines[i + 1]);
            if (!lines[i].StartsWith(Echo, StringComparison.Ordinal)) continue;
            var parts = lines[i][Echo.Length..].Split(" > ");
            files[parts[1]] = parts[0].Trim('\'') + "\n";
        }
    }

    // Only what the documents use: an address, a header, --json with a body, -F with a part of one, and the cookie jar,
    // which the client keeps anyhow.
    private static HttpRequestMessage Parse(string line, string host, Dictionary<string, string> files)
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
                case "-F":
                    request.Method = HttpMethod.Post;
                    request.Content ??= new MultipartFormDataContent();
                    AddPart((MultipartFormDataContent)request.Content, words[++i].Split('=', 2), files);
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

    private static void AddPart(MultipartFormDataContent form, string[] part, Dictionary<string, string> files)
    {
        if (part[1].StartsWith('@')) form.Add(File(files[part[1][1..]]), part[0], part[1][1..]);
        else form.Add(new StringContent(part[1]), part[0]);
    }

    private static StringContent File(string text) => new(text, new MediaTypeHeaderValue("text/plain"));

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();
}
