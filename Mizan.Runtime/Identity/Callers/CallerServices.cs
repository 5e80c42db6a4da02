using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Mizan.Http;
using Mizan.Identity.Tokens;

namespace Mizan.Identity.Callers;

/// <summary>Puts together, for the endpoints of one server, what tells its callers apart.</summary>
internal sealed class CallerServices
{
    /// <param name="services">The application's services.</param>
    /// <param name="responder">Sends refusals.</param>
    /// <exception cref="InvalidOperationException">Callers are known by cookies, and nothing tells who makes browsers call.</exception>
    public CallerServices(IServiceProvider services, Responder responder)
    {
        var loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var schemes = AuthenticationSchemes.Of(services);
        var origins = services.GetRequiredService<IOptions<MizanIdentityOptions>>().Value.AllowedOrigins;
        Sessions = CsrfTokens.Of(services);
        if (schemes.Cookies.Count > 0 && Sessions is null)
        {
            throw new InvalidOperationException(
                $"The authentication scheme '{schemes.Cookies.First()}' knows callers by a cookie, which browsers send along with "
                + "calls that other sites make: call builder.Services.AddMizanCsrf() to check where such calls come from.");
        }
        var tokens = services.GetService<MizanTokens>();
        var takesTokens = tokens is not null || schemes.Bearers.Count > 0;
        Forgery = new(new SiteCheck(origins), Sessions, takesTokens, loggers.CreateLogger<ForgeryCheck>());
        Identification = new(tokens, schemes, responder, loggers.CreateLogger<Identification>());
    }

    public Identification Identification { get; }

    public ForgeryCheck Forgery { get; }

    public CsrfTokens? Sessions { get; }
}
