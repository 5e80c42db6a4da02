using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Mizan.Http.Multipart;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Answers where a function with a route did not come to an answer of its own: with the envelope that calls have. Where a
/// browser asks for a page and the application has pages for errors, those are shown instead.
/// </summary>
/// <param name="responder">Sends the envelopes.</param>
internal sealed class ViewErrors(Responder responder)
{
    private const string Page = "text/html";

    /// <summary>Sends an error, and takes the writer back.</summary>
    public Task SendAsync(HttpContext context, WireWriter output, MizanError error)
    {
        if (output.Holder is not null || !HasPage(context)) return responder.SendAsync(context, output, error);
        responder.Return(output);
        context.Features.Set(error);
        Responder.SendStatus(context, error);
        return Task.CompletedTask;
    }

    /// <summary>Refuses a request that did not come as far as the function.</summary>
    public Task RefuseAsync(HttpContext context, int status, string message) =>
        SendAsync(context, responder.Rent(), Refusal.Of(status, message));

    private static bool HasPage(HttpContext context)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is not { Enabled: true }) return false;
        foreach (var accepted in context.Request.Headers.Accept)
        {
            if (accepted?.Contains(Page, StringComparison.OrdinalIgnoreCase) == true) return true;
        }
        return false;
    }
}
