using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mizan.Identity.Callers;

/// <summary>The platform's antiforgery tokens under the protocol's header.</summary>
/// <param name="antiforgery">Makes and judges the tokens.</param>
/// <param name="header">The header in which the application expects them.</param>
internal sealed class CsrfTokens(IAntiforgery antiforgery, string? header)
{
    public const string Header = "X-CSRFToken";

    /// <summary>Whether a request has one token or something in its place, be it good or not.</summary>
    public static bool IsIn(HttpContext context) => context.Request.Headers[Header] is [{ Length: > 0 }];

    public static CsrfTokens? Of(IServiceProvider services) => services.GetService<IAntiforgery>() is { } antiforgery
        ? new(antiforgery, services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName)
        : null;

    /// <summary>Makes a token for the caller, and sends the cookie that it is bound to where the caller has none.</summary>
    public string? Create(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken;

    public async ValueTask<bool> IsValidAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers[Header] is not [{ Length: > 0 } token] || header is null) return false;
        // The application's own pages may have agreed on another name, which is the one that the platform looks at.
        headers[header] = token;
        return await antiforgery.IsRequestValidAsync(context);
    }
}
