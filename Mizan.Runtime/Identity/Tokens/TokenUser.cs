using System.Security.Claims;

namespace Mizan.Identity.Tokens;

/// <summary>The way from a user to a token's claims, and back.</summary>
internal static class TokenUser
{
    /// <summary>By which a caller with a token is told from others: the identity's authentication type.</summary>
    public const string AuthenticationType = "MWT";

    private const string SubjectClaim = "sub";
    private const string PermissionKeyClaim = "pkey";

    public static ClaimsPrincipal From(in TokenClaims claims, MizanOptions roles)
    {
        var identity = new ClaimsIdentity(AuthenticationType);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, claims.Subject!));
        if (claims.Staff) identity.AddClaim(new(ClaimTypes.Role, roles.StaffRole));
        if (claims.Superuser) identity.AddClaim(new(ClaimTypes.Role, roles.SuperuserRole));
        if (claims.PermissionKey is { } key) identity.AddClaim(new(PermissionKeyClaim, key));
        return new(identity);
    }

    /// <summary>The id of somebody who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in, or by a token, or without an id.</exception>
    public static string Subject(ClaimsPrincipal user)
    {
        foreach (var identity in user.Identities)
        {
            if (!identity.IsAuthenticated) continue;
            if (identity.AuthenticationType == AuthenticationType)
            {
                throw new InvalidOperationException("A token is made for a user who signed in, not out of another token.");
            }
            var subject = identity.FindFirst(ClaimTypes.NameIdentifier) ?? identity.FindFirst(SubjectClaim);
            if (subject is { Value.Length: > 0 }) return subject.Value;
        }
        throw new InvalidOperationException(
            $"A token needs a user who signed in, with a claim '{ClaimTypes.NameIdentifier}' or '{SubjectClaim}' that says who it is.");
    }
}
