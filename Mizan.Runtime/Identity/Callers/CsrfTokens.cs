using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mizan.Identity.Callers;

/// <summary>The platform's antiforgery tokens under the protocol's header.</summary>
/// <param name="antiforgery">Makes and judges the tokens.</param>
/// <param name="names">Where the application expects them.</param>
internal sealed class CsrfTokens(IAntiforgery antiforgery, AntiforgeryOptions names)
{
    public const string Header = "X-CSRFToken";

    /// <summary>Whether a request has one token or something in its place, be it good or not.</summary>
    public static bool IsIn(HttpContext context) => context.Request.Headers[Header] is [{ Length: > 0 }];

    public static CsrfTokens? Of(IServiceProvider services) => services.GetService<IAntiforgery>() is { } antiforgery
        ? new(antiforgery, services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value)
        : null;

    /// <summary>The field of a form that holds the token.</summary>
    public string FormField => names.FormFieldName;

    /// <summary>Makes a token for the caller, and sends the cookie that it is bound to where the caller has none.</summary>
    public string? Create(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken;

    /// <summary>Judges the token of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="field">The token that a form holds, which counts where the header is missing.</param>
    public async ValueTask<bool> IsValidAsync(HttpContext context, string? field)
    {
        var headers = context.Request.Headers;
        var token = headers.TryGetValue(Header, out var values) ? (values.Count == 1 ? values[0] : null) : field;
        if (string.IsNullOrEmpty(token) || names.HeaderName is not { } header) return false;
        // The application's own pages may have agreed on another name, which is the one that the platform looks at.
        headers[header] = token;
        return await antiforgery.IsRequestValidAsync(context);
    }
}
