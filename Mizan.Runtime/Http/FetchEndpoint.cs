using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Mizan.Dispatch;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary><c>GET {base}/ctx/{name}/</c>: all functions of one context, with their arguments in the query string.</summary>
/// <param name="dispatcher">Runs the functions.</param>
/// <param name="responder">Sends the answer.</param>
/// <param name="options">Say how long a query may be.</param>
/// <param name="context">The context that the route names.</param>
internal sealed class FetchEndpoint(MizanDispatcher dispatcher, Responder responder, MizanOptions options, NamedContext context)
{
    public static readonly StringValues Allowed = "GET, HEAD";

    private readonly VersionTexts versions = new();

    public Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsRead(request.Method)) return responder.RefuseMethodAsync(http, Allowed);
        if (QueryLimit.IsExceeded(request, options)) return QueryLimit.RefuseAsync(http, responder);
        var output = responder.Rent();
        var caller = new MizanRequest(http);
        var fetch = FetchAsync(caller, request, output);
        return fetch.IsCompletedSuccessfully ? AnswerAsync(caller, output, fetch.Result) : AwaitedAsync(fetch, caller, output);
    }

    public static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // Routing compares without regard to case; names on the wire are exact.
    private ValueTask<MizanError?> FetchAsync(MizanRequest caller, HttpRequest request, WireWriter output)
    {
        ReadOnlySpan<char> query = request.QueryString.Value;
        var path = request.Path.Value.AsSpan();
        if (path.EndsWith('/')) path = path[..^1];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.SequenceEqual(context.Name)
            ? dispatcher.FetchAsync(caller, context, query, output)
            : dispatcher.FetchAsync(caller, name.ToString(), query, output);
    }

    private async Task AwaitedAsync(ValueTask<MizanError?> fetch, MizanRequest caller, WireWriter output) =>
        await AnswerAsync(caller, output, await fetch);

    private Task AnswerAsync(MizanRequest caller, WireWriter output, MizanError? error)
    {
        var http = caller.HttpContext!;
        if (error is not null) return responder.SendAsync(http, output, error);
        ProtocolHeaders.AddVersion(http.Response.Headers, caller, versions);
        return responder.SendAsync(http, output);
    }
}
