using System.Text.Json;
using Mizan.Tests.Native;
using Mizan.Tests.Uploads;

namespace Mizan.Tests.Identity;

/// <summary>
/// A multipart body is what a form of any site can send without asking, so such a call has to carry what no form can: a token
/// of its own, or the header of CSRF tokens.
/// </summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class FormForgeryTests(World world)
{
    internal const string Header = "X-CSRFToken";

    internal static readonly string Who = Form.Call("who").Field("args", """{"text":""}""").ToString();

    private static IEnumerable<TestCaseData> Callers()
    {
        string[] headers = ["none", "any value", "of another session", "own", "token", "bad token", "own, cross-site", "token, cross-site"];
        foreach (var caller in new[] { "nobody", "cookie" })
        {
            foreach (var header in headers)
            {
                var expected = header switch
                {
                    "own" or "token" or "token, cross-site" => 200,
                    "bad token" => 401,
                    _ => 403,
                };
                yield return new TestCaseData(caller, header, expected);
            }
        }
    }

    [TestCaseSource(nameof(Callers))]
    public async Task OnlyWhatNoFormCanSendWillDo(string caller, string kind, int expected)
    {
        await using var server = await IdentityServer.StartAsync(world);
        using var visitor = server.Visitor();
        if (caller == "cookie") await visitor.SignInAsync("7");
        var headers = await HeadersAsync(server, visitor, kind);
        var answer = await CallAsync(visitor, [.. headers]);
        Assert.That((int)answer.Status, Is.EqualTo(expected), answer.Text);
        Assert.That(await server.RunsAsync(), Is.EqualTo(expected == 200 ? 1 : 0));
        if (expected == 403) Assert.That(ReasonOf(answer), Is.EqualTo("csrf"));
    }

    // As an old browser sends a form of another site: with the cookie, and without a word on where it comes from.
    [Test]
    public async Task AnOldBrowsersFormIsRefused([Values] bool tokenInBody)
    {
        await using var server = await IdentityServer.StartAsync(world);
        using var visitor = await server.SignedInAsync();
        var form = Form.Call("who").Field("args", """{"text":""}""");
        if (tokenInBody) form.Field("__RequestVerificationToken", (await visitor.CsrfTokenAsync())!);
        var answer = await visitor.SendAsync(HttpMethod.Post, "/api/mizan/call/", form.ToString(), Form.MediaType);
        Assert.That((int)answer.Status, Is.EqualTo(403));
        Assert.That(ReasonOf(answer), Is.EqualTo("csrf"));
        Assert.That(await server.RunsAsync(), Is.Zero);
    }

    private static async Task<(string, string)[]> HeadersAsync(IdentityServer server, Visitor visitor, string kind)
    {
        var words = kind.Split(", ");
        List<(string, string)> headers = [];
        switch (words[0])
        {
            case "any value": headers.Add((Header, "1")); break;
            case "own": headers.Add((Header, (await visitor.CsrfTokenAsync())!)); break;
            case "token": headers.Add(("X-Mizan-Token", Forge.Good)); break;
            case "bad token": headers.Add(("X-Mizan-Token", Forge.Good[..^2])); break;
            case "of another session":
                using (var other = server.Visitor()) headers.Add((Header, (await other.CsrfTokenAsync())!));
                break;
        }
        if (words.Length > 1) headers.Add(("Sec-Fetch-Site", words[1]));
        return [.. headers];
    }

    internal static Task<Http.Server.Answer> CallAsync(Visitor visitor, params (string, string)[] headers) =>
        visitor.SendAsync(HttpMethod.Post, "/api/mizan/call/", Who, Form.MediaType, headers);

    private static string? ReasonOf(Http.Server.Answer answer)
    {
        answer.AssertError(403, "FORBIDDEN");
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.GetProperty("error").GetProperty("details").GetProperty("reason").GetString();
    }
}
