using Microsoft.AspNetCore.Http;
using Mizan.Identity.Callers;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary><c>GET {base}/session/</c>: what a client needs before its first call; also tells that the server is ready.</summary>
/// <param name="responder">Sends the answer.</param>
/// <param name="sessions">Makes the CSRF tokens, if the application uses them.</param>
internal sealed class SessionEndpoint(Responder responder, CsrfTokens? sessions)
{
    public Task HandleAsync(HttpContext context)
    {
        if (!FetchEndpoint.IsRead(context.Request.Method)) return responder.RefuseMethodAsync(context, FetchEndpoint.Allowed);
        // Who comes with a token has no session, and needs nothing to call.
        var token = TokenCaller.IsIn(context) ? null : sessions?.Create(context);
        var output = responder.Rent();
        output.Raw("{\"csrfToken\":"u8);
        WireOrNull<string, WireString>.Write(output, token);
        output.Raw((byte)'}');
        return responder.SendAsync(context, output);
    }
}
