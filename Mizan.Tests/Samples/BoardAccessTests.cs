using System.Net;
using Mizan.Generators.Ir;
using Mizan.Tests.Ir;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>
/// Every function of Board, asked for in every way by every kind of caller. The arguments are wrong wherever a function takes
/// any: who is let through is told so (422), and nothing is changed.
/// </summary>
public class BoardAccessTests(World world) : BoardFixture(world)
{
    private const string Base = "/api/mizan";

    // In each way the statuses for nobody, somebody, the staff, and the staff with a token that is not valid; "-" is a bundle
    // without the function.
    private const string Expected = """
        function             call             fetch            multipart        route
        add_card             422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        add_comment          422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        attach_file          401 422 422 401  404 404 404 401  401 422 422 401  404 404 404 404
        board_cards          422 422 422 401  200 200 200 401  422 422 422 401  404 404 404 404
        board_info           422 422 422 401  200 200 200 401  422 422 422 401  404 404 404 404
        board_list           200 200 200 401  200 200 200 401  200 200 200 401  404 404 404 404
        card_attachments     422 422 422 401  200 200 200 401  422 422 422 401  404 404 404 404
        card_comments        422 422 422 401  200 200 200 401  422 422 422 401  404 404 404 404
        card_detail          422 422 422 401  200 200 200 401  422 422 422 401  404 404 404 404
        create_board         422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        current_user         200 200 200 401  200 200 200 401  200 200 200 401  404 404 404 404
        delete_attachment    401 422 422 401  404 404 404 401  401 422 422 401  404 404 404 404
        delete_board         401 403 422 401  404 404 404 401  401 403 422 401  404 404 404 404
        delete_card          422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        download_attachment  404 404 404 401  -   -   -   401  404 404 404 401  422 422 422 401
        edit_card            422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        import_cards         404 404 404 401  404 404 404 401  404 404 404 401  403 403 403 401
        move_card            422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        print_board          404 404 404 401  -   -   -   401  404 404 404 401  422 422 422 401
        rename_board         422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        search_cards         422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        sign_in              422 422 422 401  404 404 404 401  422 422 422 401  404 404 404 404
        sign_out             200 200 200 401  404 404 404 401  200 200 200 401  404 404 404 404
        """;

    private Caller[] callers = null!;
    private HttpClient client = null!;

    private static IEnumerable<IrFunction> Functions
    {
        get
        {
            using var assembly = File.OpenRead(BoardServer.Assembly);
            var text = AssemblyIr.Read(assembly, out var mistake);
            Assert.That(mistake, Is.Null);
            return IrText.Read(text!).Functions;
        }
    }

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Board.Client.BaseAddress };
        callers = [
            await Caller.CreateAsync(client.BaseAddress!, null, null),
            await Caller.CreateAsync(client.BaseAddress!, "Mira Okafor", null),
            await Caller.CreateAsync(client.BaseAddress!, "Ada Brandt", null),
            await Caller.CreateAsync(client.BaseAddress!, "Ada Brandt", "not a token"),
        ];
    }

    [OneTimeTearDown]
    public void SignOut() => client.Dispose();

    [Test]
    public async Task EveryFunctionIsOpenToWhomItSaysInEveryWay()
    {
        var rows = new List<string>();
        foreach (var function in Functions)
        {
            var row = function.Name.PadRight(21);
            foreach (var ask in (Func<IrFunction, HttpRequestMessage>[])[Call, Fetch, Multipart, Route])
            {
                var statuses = new List<string>();
                foreach (var caller in callers) statuses.Add((await AskAsync(ask(function), caller, function)).PadRight(3));
                row += string.Join(' ', statuses) + "  ";
            }
            rows.Add(row.TrimEnd());
        }
        // Line by line, so that a function without a row is named as such, and the row that it needs can be read off.
        Assert.That(rows, Is.EqualTo(Expected.ReplaceLineEndings("\n").Split('\n').Skip(1)));
    }

    private static HttpRequestMessage Call(IrFunction function) => new(HttpMethod.Post, Base + "/call/")
    {
        Content = new StringContent($$"""{"fn":"{{function.Name}}","args":{{Wrong(function)}}}""", null, "application/json"),
    };

    private static HttpRequestMessage Fetch(IrFunction function) =>
        new(HttpMethod.Get, $"{Base}/ctx/{function.Context ?? function.Name}/?board_id=1&card_id=1");

    private static HttpRequestMessage Multipart(IrFunction function) => new(HttpMethod.Post, Base + "/call/")
    {
        Content = new MultipartFormDataContent
        {
            { new StringContent(function.Name), "fn" },
            { new StringContent(Wrong(function)), "args" },
        },
    };

    private static HttpRequestMessage Route(IrFunction function) =>
        new(HttpMethod.Parse(function.Methods.Count > 0 ? function.Methods[0] : "POST"), Filled(function.Route ?? $"/{function.Name}/"))
        {
            Content = function.Methods.Contains("GET") ? null : new StringContent("{}", null, "application/json"),
        };

    // An object is what no argument of Board's is.
    private static string Wrong(IrFunction function) =>
        "{" + string.Join(',', function.Inputs.Where(i => i.Type.Name != "upload").Select(i => $"\"{i.Name}\":{{}}")) + "}";

    private static string Filled(string route) => string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "x" : part));

    private async Task<string> AskAsync(HttpRequestMessage request, Caller caller, IrFunction function)
    {
        using (request)
        {
            request.Headers.Add("Cookie", caller.Cookie);
            request.Headers.Add(BoardServer.CsrfHeader, caller.Csrf);
            if (caller.Token is not null) request.Headers.Add("X-Mizan-Token", caller.Token);
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var isBundle = request.Method == HttpMethod.Get && response.IsSuccessStatusCode && function.Context is not null;
            return isBundle && !body.Contains($"\"{function.Name}\":", StringComparison.Ordinal) ? "-" : $"{(int)response.StatusCode}";
        }
    }

    private sealed record Caller(string Cookie, string Csrf, string? Token)
    {
        public static async Task<Caller> CreateAsync(Uri address, string? name, string? token)
        {
            var cookies = new CookieContainer();
            using var visitor = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
            if (name is not null) await BoardServer.CallAsync(visitor, "sign_in", $$"""{"name":"{{name}}"}""");
            var csrf = await BoardServer.CsrfTokenAsync(visitor);
            return new(cookies.GetCookieHeader(address), csrf, token);
        }
    }
}
