using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mizan.Dispatch;
using Mizan.Wire;

namespace Mizan.Identity.Callers;

/// <summary>
/// Refuses calls that another site makes with a visitor's browser. Two tests that do not rest on each other: where the
/// browser says that the call comes from, and a token that only a page of this site can have read.
/// </summary>
/// <param name="sites">Judges where a call comes from.</param>
/// <param name="sessions">Judges the tokens, if the application uses them.</param>
/// <param name="takesTokens">Whether callers can be known by tokens, which no browser sends by itself.</param>
/// <param name="logger">Is told what was refused.</param>
internal sealed class ForgeryCheck(SiteCheck sites, CsrfTokens? sessions, bool takesTokens, ILogger logger)
{
    private static readonly Dictionary<string, string> Reason = new(StringComparer.Ordinal) { ["reason"] = "csrf" };

    /// <summary>Judges a request that may change something.</summary>
    /// <param name="context">The request.</param>
    /// <param name="form">The form that is its body, whose token counts where the header is missing.</param>
    public ValueTask<MizanError?> JudgeAsync(HttpContext context, TextFields? form = null) => JudgeAsync(context, isMultipart: false, form);

    /// <summary>
    /// Judges a call in a multipart body. A form of any site can send one, and nobody need be known by a cookie for that to
    /// be an attack. So it has to carry the header of CSRF tokens, which no form can send; what stands there is judged wherever
    /// tokens are in use.
    /// </summary>
    /// <param name="context">The request.</param>
    public ValueTask<MizanError?> JudgeMultipartAsync(HttpContext context) => JudgeAsync(context, isMultipart: true, null);

    private ValueTask<MizanError?> JudgeAsync(HttpContext context, bool isMultipart, TextFields? form)
    {
        if (takesTokens && TokenCaller.IsIn(context)) return default;
        if (!sites.Passes(context.Request))
        {
            IdentityLog.CrossSiteRefused(logger);
            // Nobody's calls as well: to sign a visitor in as somebody else is an attack, too.
            return new(Refusal("The call comes from another site."));
        }
        var isByCookie = MayBeByCookie(context);
        if (!isByCookie && !isMultipart) return default;
        if (sessions is not null) return CheckTokenAsync(sessions, context, form?.Find(sessions.FormField));
        if (isByCookie)
        {
            IdentityLog.CsrfNotConfigured(logger);
            return new(Refusal("Calls with a cookie are not possible."));
        }
        return CsrfTokens.IsIn(context) ? default : new(Refusal(
            $"A call with files needs the header {CsrfTokens.Header}; where the session has no token, any value will do."));
    }

    // Which cookie it was is not known for sure, and need not be: without any there is none.
    private static bool MayBeByCookie(HttpContext context) =>
        context.Request.Headers.Cookie.Count > 0 && AccessCheck.IsIdentified(context.User);

    private async ValueTask<MizanError?> CheckTokenAsync(CsrfTokens sessions, HttpContext context, string? field)
    {
        if (await sessions.IsValidAsync(context, field)) return null;
        IdentityLog.CsrfTokenRefused(logger);
        return Refusal("The CSRF token is missing, or is not that of the session.");
    }

    private static MizanError Refusal(string message) => new(MizanErrorCode.Forbidden, message) { Details = Reason };
}
