using System.Text.RegularExpressions;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>The calls that Board's README shows, in their order, on a file that was just created.</summary>
public partial class BoardReadmeTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task EveryCallIsAnsweredAsTheReadmeSays()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "Board", "README.md"));
        var calls = CurlExamples.In(readme, "http://localhost:5080").ToArray();
        Assert.That(calls, Is.Not.Empty);
        foreach (var (request, expected) in calls)
        {
            using (request)
            {
                // The document's shell keeps the token in a variable.
                if (request.Headers.Remove(BoardServer.CsrfHeader))
                {
                    request.Headers.Add(BoardServer.CsrfHeader, await BoardServer.CsrfTokenAsync(Board.Client));
                }
                using var response = await Board.Client.SendAsync(request);
                var answer = await response.Content.ReadAsStringAsync();
                Assert.That(WithoutNow(answer), Is.EqualTo(WithoutNow(expected)), request.RequestUri!.ToString());
            }
        }
    }

    // What the file is filled with has whole seconds; a time with a fraction is the time of the call.
    private static string WithoutNow(string answer) => Now().Replace(answer, "now");

    [GeneratedRegex(@"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00")]
    private static partial Regex Now();
}
