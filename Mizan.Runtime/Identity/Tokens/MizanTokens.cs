using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace Mizan.Identity.Tokens;

/// <summary>Makes and judges tokens by the options of the application.</summary>
internal sealed class MizanTokens : IMizanTokens
{
    private readonly MizanTokenOptions options;
    private readonly MizanOptions roles;
    private readonly TimeProvider time;
    private readonly TokenWriter writer;
    private readonly TokenJudge judge;

    public MizanTokens(IOptions<MizanTokenOptions> options, IOptions<MizanOptions> roles, TimeProvider time)
    {
        this.options = options.Value;
        this.roles = roles.Value;
        this.time = time;
        SigningKey[] keys = [.. this.options.Secrets.Select(secret => new SigningKey(secret, this.options.Secrets.Count > 1))];
        writer = new(keys[0], this.options);
        judge = new(keys, this.options);
    }

    public TimeSpan Lifetime => options.Lifetime;

    public MizanToken Create(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var subject = TokenUser.Subject(user);
        var permissions = user.FindAll(options.PermissionClaimType).Select(claim => claim.Value);
        return Create(subject, user.IsInRole(roles.StaffRole), user.IsInRole(roles.SuperuserRole), permissions);
    }

    public MizanToken Create(string subject, bool staff = false, bool superuser = false, IEnumerable<string>? permissions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        var issued = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new TokenClaims
        {
            Subject = subject,
            IssuedAt = issued,
            ExpiresAt = issued + (long)options.Lifetime.TotalSeconds,
            Staff = staff,
            Superuser = superuser,
            PermissionKey = PermissionKey.Of(permissions ?? []),
        };
        return new(writer.Write(claims), DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt.Value));
    }

    public bool TryValidate(string? token, [NotNullWhen(true)] out ClaimsPrincipal? user, out MizanTokenRefusal refusal)
    {
        refusal = judge.Judge(token, time.GetUtcNow(), out var claims);
        user = refusal == MizanTokenRefusal.None ? TokenUser.From(claims, roles) : null;
        return user is not null;
    }
}
