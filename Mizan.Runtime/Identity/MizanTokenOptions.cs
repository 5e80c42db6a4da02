namespace Mizan;

/// <summary>How tokens are made and judged.</summary>
public sealed class MizanTokenOptions
{
    /// <summary>
    /// The secrets. The first signs, all are accepted: a new secret is put in front, and the old one is taken out when the
    /// last token that it signed has expired.
    /// </summary>
    public IList<MizanTokenSecret> Secrets { get; } = [];

    /// <summary>How long a new token is valid. Default: 5 minutes.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>By how much the clocks of two servers may differ. Default: 5 seconds.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Who makes the tokens: written into each, and asked of each. Default: nobody in particular.</summary>
    public string? Issuer { get; set; }

    /// <summary>Whom the tokens are for: written into each, and asked of each. Default: nobody in particular.</summary>
    public string? Audience { get; set; }

    /// <summary>The type of the claims that hold a user's permissions. Default: <c>permission</c>.</summary>
    public string PermissionClaimType { get; set; } = "permission";
}
