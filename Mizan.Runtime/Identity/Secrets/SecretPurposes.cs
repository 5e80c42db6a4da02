using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Mizan.Identity.Secrets;

/// <summary>
/// Which secret serves which purpose. Whatever is configured with a secret claims it here while its options are checked:
/// a secret with two purposes lets what was made for one pass for the other.
/// </summary>
internal sealed class SecretPurposes
{
    // Digests, so that the secrets themselves are not kept in one more place.
    private readonly ConcurrentDictionary<string, string> claimed = new(StringComparer.Ordinal);

    /// <summary>Claims a secret for a purpose. To claim it again for the same one changes nothing.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="purpose">The purpose, in words for a message: <c>tokens (MizanTokenOptions.Secrets)</c>.</param>
    /// <returns>The other purpose that the secret serves already; <see langword="null"/> when there is none.</returns>
    public string? Claim(ReadOnlySpan<byte> secret, string purpose)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(secret, digest);
        var owner = claimed.GetOrAdd(Convert.ToHexString(digest), purpose);
        return owner == purpose ? null : owner;
    }
}
