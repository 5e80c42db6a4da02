using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Mizan.Dispatch;
using Mizan.Invalidation;

namespace Mizan.Http;

/// <summary>
/// What is added to whatever a function with a route answers with, at the moment in which the answer begins: what it made
/// stale depends on the status, and what the result set itself stands.
/// </summary>
/// <param name="response">The answer.</param>
/// <param name="stale">What the function reported, if it is a mutation.</param>
/// <param name="effects">Takes the report back.</param>
/// <param name="dispatcher">Records it.</param>
internal sealed class ViewHeaders(HttpResponse response, CallEffects? stale, EffectsPool effects, MizanDispatcher dispatcher)
{
    private const int FirstError = 400;

    public void AddOnStart() => response.OnStarting(
        static headers =>
        {
            ((ViewHeaders)headers).Add();
            return Task.CompletedTask;
        },
        this);

    private void Add()
    {
        var headers = response.Headers;
        if (!headers.ContainsKey(HeaderNames.CacheControl)) headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (stale is not { } reported) return;
        if (response.StatusCode is >= StatusCodes.Status200OK and < FirstError)
        {
            ProtocolHeaders.AddInvalidate(headers, reported);
            dispatcher.Record(reported);
        }
        effects.Return(reported);
    }
}
