using Microsoft.AspNetCore.Http;

namespace Mizan.Identity.Callers;

/// <summary>
/// The mark on a request whose caller is known by a token. A browser sends no token by itself, so such a request cannot
/// have been brought about by another site.
/// </summary>
internal sealed class TokenCaller
{
    private static readonly TokenCaller Mark = new();

    public static bool IsIn(HttpContext context) => context.Features.Get<TokenCaller>() is not null;

    public static void MarkIn(HttpContext context) => context.Features.Set(Mark);
}
