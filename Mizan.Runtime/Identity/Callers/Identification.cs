using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mizan.Http;
using Mizan.Identity.Tokens;

namespace Mizan.Identity.Callers;

/// <summary>
/// Says who sends a request, before anything else is looked at: the caller that a token names, else the one that
/// <c>Authorization: Bearer</c> names, else whomever the application's own authentication found. A credential that is
/// there and is not valid ends the request: whoever sent it does not want to be taken for somebody else.
/// </summary>
/// <param name="tokens">Judges tokens, if the application uses them.</param>
/// <param name="schemes">The application's own authentication.</param>
/// <param name="responder">Sends the refusals.</param>
/// <param name="logger">Is told why a token was refused, which the client is not.</param>
internal sealed class Identification(MizanTokens? tokens, AuthenticationSchemes schemes, Responder responder, ILogger logger)
{
    private const string TokenHeader = "X-Mizan-Token";
    private const string Bearer = "Bearer";

    /// <summary>Puts the question who it is in front of an endpoint.</summary>
    /// <param name="next">The endpoint.</param>
    /// <returns>The whole.</returns>
    public RequestDelegate Before(RequestDelegate next) => context =>
    {
        var headers = context.Request.Headers;
        if (headers.TryGetValue(TokenHeader, out var token))
        {
            return TryIdentify(context, token.Count == 1 ? token[0] : null) ? next(context) : RefuseAsync(context);
        }
        return schemes.Bearers.Count > 0 && headers.Authorization is { Count: > 0 } values && values.Any(IsBearer)
            ? AwaitBearerAsync(context, next)
            : next(context);
    };

    private bool TryIdentify(HttpContext context, string? token)
    {
        if (tokens is null)
        {
            IdentityLog.TokensNotConfigured(logger);
            return false;
        }
        if (!tokens.TryValidate(token, out var user, out var refusal))
        {
            IdentityLog.TokenRefused(logger, refusal);
            return false;
        }
        context.User = user;
        TokenCaller.MarkIn(context);
        return true;
    }

    private async Task AwaitBearerAsync(HttpContext context, RequestDelegate next)
    {
        if (!await IsBearerValidAsync(context))
        {
            await RefuseAsync(context);
            return;
        }
        TokenCaller.MarkIn(context);
        await next(context);
    }

    private async ValueTask<bool> IsBearerValidAsync(HttpContext context)
    {
        // Two headers may be read as two callers.
        if (context.Request.Headers.Authorization.Count != 1) return false;
        var known = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme;
        foreach (var scheme in schemes.Bearers)
        {
            var result = await context.AuthenticateAsync(scheme);
            // A scheme may try others in its turn, and what counts is which of them knew the caller in the end.
            if (!result.Succeeded || schemes.Cookies.Contains(result.Ticket.AuthenticationScheme)) continue;
            if (result.Ticket.AuthenticationScheme != known) context.User = result.Principal;
            return true;
        }
        return false;
    }

    private static bool IsBearer(string? header) =>
        header is not null
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && (header.Length == Bearer.Length || header[Bearer.Length] is ' ' or '\t');

    private Task RefuseAsync(HttpContext context) =>
        responder.SendAsync(context, responder.Rent(), MizanError.Unauthorized("The token is not valid."));
}
