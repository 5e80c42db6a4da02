using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mizan.Tests.Identity;

/// <summary>Tries a bearer token, and falls back to the cookie where it sees none, as the platform's identity endpoints do.</summary>
internal sealed class CompositeHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var bearer = await Context.AuthenticateAsync(BearerTokenDefaults.AuthenticationScheme);
        return bearer.None ? await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme) : bearer;
    }
}
