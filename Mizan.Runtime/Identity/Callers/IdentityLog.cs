using Microsoft.Extensions.Logging;

namespace Mizan.Identity.Callers;

/// <summary>What is logged about callers. Event ids are fixed: alerts are built on them.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(20, LogLevel.Information, "A token was refused: {Reason}.")]
    public static partial void TokenRefused(ILogger logger, MizanTokenRefusal reason);

    [LoggerMessage(21, LogLevel.Information, "A request with a token was refused, since tokens are not configured: call AddMizanTokens.")]
    public static partial void TokensNotConfigured(ILogger logger);

    [LoggerMessage(22, LogLevel.Information, "A call was refused: it comes from another site.")]
    public static partial void CrossSiteRefused(ILogger logger);

    [LoggerMessage(23, LogLevel.Information, "A call with a cookie was refused: its CSRF token is missing, or not that of the session.")]
    public static partial void CsrfTokenRefused(ILogger logger);

    [LoggerMessage(24, LogLevel.Error, "A call with a cookie was refused, since CSRF tokens are not configured: call AddMizanCsrf.")]
    public static partial void CsrfNotConfigured(ILogger logger);
}
