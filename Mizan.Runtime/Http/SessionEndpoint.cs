using Microsoft.AspNetCore.Http;

namespace Mizan.Http;

/// <summary><c>GET {base}/session/</c>: what a client needs before its first call; also tells that the server is ready.</summary>
/// <param name="responder">Sends the answer.</param>
internal sealed class SessionEndpoint(Responder responder)
{
    public Task HandleAsync(HttpContext context)
    {
        if (!FetchEndpoint.IsRead(context.Request.Method)) return responder.RefuseMethodAsync(context, FetchEndpoint.Allowed);
        var output = responder.Rent();
        output.Raw("{\"csrfToken\":null}"u8);
        return responder.SendAsync(context, output);
    }
}
