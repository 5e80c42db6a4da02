using System.Security.Claims;

namespace Mizan.Tests.Effects;

/// <summary>Callers with claims, as <c>name=value</c> separated by commas; nobody when there are none.</summary>
internal static class Callers
{
    public static ClaimsPrincipal With(string claims) =>
        claims.Length == 0
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : new ClaimsPrincipal(new ClaimsIdentity(
                claims.Split(',').Select(claim => claim.Split('=')).Select(pair => new Claim(pair[0], pair[1])), "test"));
}
