using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mizan.Identity.Callers;

/// <summary>What the authentication schemes of the application are good for.</summary>
internal sealed class AuthenticationSchemes
{
    private AuthenticationSchemes(IEnumerable<AuthenticationSchemeBuilder> schemes, IList<string> bearers)
    {
        foreach (var scheme in schemes)
        {
            var handler = scheme.HandlerType;
            if (handler is null) continue;
            if (handler.IsAssignableTo(typeof(CookieAuthenticationHandler))) Cookies.Add(scheme.Name);
            else if (bearers.Count == 0 && MayReadHeaders(handler)) Bearers.Add(scheme.Name);
        }
        foreach (var name in bearers) Bearers.Add(name);
    }

    /// <summary>The schemes that know a caller by a cookie.</summary>
    public HashSet<string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The schemes that may know a caller by <c>Authorization: Bearer</c>.</summary>
    public HashSet<string> Bearers { get; } = new(StringComparer.Ordinal);

    public static AuthenticationSchemes Of(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.Schemes,
        services.GetRequiredService<IOptions<MizanIdentityOptions>>().Value.BearerSchemes);

    // What is left out forwards to other schemes, or takes callers to another site and knows them by a cookie afterwards.
    private static bool MayReadHeaders(Type handler) =>
        !handler.IsAssignableTo(typeof(PolicySchemeHandler)) && !handler.IsAssignableTo(typeof(IAuthenticationRequestHandler));
}
