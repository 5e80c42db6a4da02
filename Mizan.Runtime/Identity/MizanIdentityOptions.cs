namespace Mizan;

/// <summary>Whom calls are taken from.</summary>
public sealed class MizanIdentityOptions
{
    /// <summary>
    /// Origins besides the server's own whose pages may call, as a browser names them: <c>https://app.example</c>. This does
    /// not let those pages read the answers, which is what CORS is for.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// The authentication schemes that judge <c>Authorization: Bearer</c>. Default: every scheme of the application that is
    /// neither a cookie, nor a sign-in on another site, nor only forwards to others.
    /// </summary>
    public IList<string> BearerSchemes { get; } = [];
}
