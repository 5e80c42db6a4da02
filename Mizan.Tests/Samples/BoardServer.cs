using System.Net;
using System.Text.Json;
using Mizan.Tests.Native;
using Mizan.Tests.Packages;

namespace Mizan.Tests.Samples;

/// <summary>The Board sample as it was built or published, in a process of its own.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    public const string CsrfHeader = "X-CSRFToken";
    public const string ImportSecret = "a secret of the tests, which nobody else knows";
    private const string Base = "/api/mizan";

    private readonly RunningServer server;

    private BoardServer(RunningServer server) => this.server = server;

    public HttpClient Client => server.Client;

    /// <summary>How many bytes of memory the server has, and the most that it ever had.</summary>
    public (long Now, long Peak) Memory => server.Memory;

    /// <summary>The server's assembly, which is not loaded here.</summary>
    public static string Assembly
    {
        get
        {
            // The same configuration as this build.
            var configuration =
#if DEBUG
                "Debug";
#else
                "Release";
#endif
            return Path.Combine(Repository.Root, "samples", "Board", "bin", configuration, "net10.0", "Board.dll");
        }
    }

    /// <summary>Everything that the server has printed so far.</summary>
    public string Output => server.Output;

    public static async Task<BoardServer> StartAsync(World world, string database, CancellationToken cancellation)
    {
        var program = world == World.Managed ? Assembly : (await NativeProgram.BoardAsync()).Path;
        // Where the platform keeps the keys of cookies.
        var environment = new Dictionary<string, string> { ["HOME"] = Path.GetDirectoryName(database)! };
        return new(await RunningServer.StartAsync(
            program, environment, cancellation, "--BOARD_DB", database, "--BOARD_IMPORT_SECRET", ImportSecret));
    }

    /// <summary>Asks the server to stop, as the system does; the result is its exit code.</summary>
    public Task<int> StopAsync(CancellationToken cancellation) => server.StopAsync(cancellation);

    /// <summary>Calls a function; its arguments stand in the text as they stand on the wire.</summary>
    public Task<string> CallAsync(string function, string arguments = "{}", HttpStatusCode expected = HttpStatusCode.OK) =>
        CallAsync(Client, function, arguments, expected);

    /// <summary>Calls a function as somebody with other cookies.</summary>
    public static async Task<string> CallAsync(
        HttpClient client, string function, string arguments = "{}", HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent($$"""{"fn":"{{function}}","args":{{arguments}}}""", null, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Base + "/call/") { Content = content };
        request.Headers.Add(CsrfHeader, await CsrfTokenAsync(client));
        using var response = await client.SendAsync(request);
        return await ReadAsync(response, expected, function + arguments);
    }

    /// <summary>Attaches a file to a card, as somebody with other cookies.</summary>
    public static async Task<string> AttachAsync(
        HttpClient client, int cardId, string name, HttpContent content, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var form = new MultipartFormDataContent {
            { new StringContent("attach_file"), "fn" },
            { new StringContent($$"""{"card_id":{{cardId}}}"""), "args" },
            { content, "file", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Base + "/call/") { Content = form };
        request.Headers.Add(CsrfHeader, await CsrfTokenAsync(client));
        using var response = await client.SendAsync(request);
        return await ReadAsync(response, expected, $"attach_file {name}");
    }

    /// <summary>The token that a call by cookie has to carry.</summary>
    public static async Task<string> CsrfTokenAsync(HttpClient client)
    {
        using var session = JsonDocument.Parse(await client.GetStringAsync(new Uri(Base + "/session/", UriKind.Relative)));
        return session.RootElement.GetProperty("csrfToken").GetString()!;
    }

    /// <summary>Calls a function, and gives its result alone.</summary>
    public async Task<JsonElement> ResultAsync(string function, string arguments = "{}")
    {
        using var answer = JsonDocument.Parse(await CallAsync(function, arguments));
        Assert.That(
            answer.RootElement.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(new[] { "result", "invalidate" }).Or.EqualTo(new[] { "result", "invalidate", "merge" }));
        return answer.RootElement.GetProperty("result").Clone();
    }

    /// <summary>Fetches a context, such as <c>board/?board_id=1</c>.</summary>
    public async Task<string> FetchAsync(string context, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri($"{Base}/ctx/{context}", UriKind.Relative));
        return await ReadAsync(response, expected, context);
    }

    /// <summary>Fetches a context, and gives one member of it.</summary>
    public async Task<JsonElement> MemberAsync(string context, string member)
    {
        using var bundle = JsonDocument.Parse(await FetchAsync(context));
        return bundle.RootElement.GetProperty(member).Clone();
    }

    /// <summary>The cards of a board, as "state position id", in the order in which they come.</summary>
    public async Task<string[]> PlacesAsync(int boardId)
    {
        var cards = await MemberAsync($"board/?board_id={boardId}", "board_cards");
        return [.. cards.EnumerateArray().Select(c => $"{c.GetProperty("state")} {c.GetProperty("position")} {c.GetProperty("id")}")];
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient Visitor() => new() { BaseAddress = Client.BaseAddress };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<string> ReadAsync(HttpResponseMessage response, HttpStatusCode expected, string request)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), $"{request}: {body}");
        return body;
    }
}
