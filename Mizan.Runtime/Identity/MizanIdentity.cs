using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mizan.Identity.Callers;
using Mizan.Identity.Secrets;
using Mizan.Identity.Tokens;
using Mizan.Registry;

namespace Mizan;

/// <summary>Adds what tells callers apart.</summary>
public static class MizanIdentity
{
    /// <summary>
    /// Accepts callers with a token in <c>X-Mizan-Token</c>, and adds the function <c>mwt_obtain</c> and the service
    /// <see cref="IMizanTokens"/>, which make such tokens.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets at least one secret. What is wrong with the options is said when the server starts.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMizanTokens(this IServiceCollection services, Action<MizanTokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<MizanTokenOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SecretPurposes>();
        services.TryAddSingleton<MizanTokens>();
        services.TryAddSingleton<IMizanTokens>(provider => provider.GetRequiredService<MizanTokens>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MizanTokenOptions>, TokenOptionsCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MizanModule>(new TokenModule()));
        return services;
    }

    /// <summary>
    /// Asks calls that are authenticated by a cookie for the token that <c>GET {base}/session/</c> gives. An application with
    /// cookie authentication does not start without it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names other origins that may call.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMizanCsrf(this IServiceCollection services, Action<MizanIdentityOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.PostConfigure<AntiforgeryOptions>(options => options.HeaderName ??= CsrfTokens.Header);
        if (configure is not null) services.Configure(configure);
        return services;
    }
}
