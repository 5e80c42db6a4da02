namespace Mizan.Identity.Tokens;

/// <summary>What a token says. Times are in seconds since 1970.</summary>
internal struct TokenClaims
{
    public string? Subject;
    public long? IssuedAt;
    public long? NotBefore;
    public long? ExpiresAt;
    public string? Issuer;
    public string? Audience;
    public bool Staff;
    public bool Superuser;
    public string? PermissionKey;
}
