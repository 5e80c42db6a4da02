using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mizan.Identity.Tokens;

/// <summary>Says whether a token is valid. What it says is looked at only when its signature is good.</summary>
/// <param name="keys">The secrets that are accepted.</param>
/// <param name="options">Say what else is asked of a token.</param>
internal sealed class TokenJudge(SigningKey[] keys, MizanTokenOptions options)
{
    public const int MaxLength = 8 << 10;

    private readonly long skew = (long)options.ClockSkew.TotalMilliseconds;

    public MizanTokenRefusal Judge(ReadOnlySpan<char> token, DateTimeOffset now, out TokenClaims claims)
    {
        claims = default;
        if (token.Length > MaxLength) return MizanTokenRefusal.TooLong;
        if (!Ascii.IsValid(token)) return MizanTokenRefusal.Malformed;
        var buffer = ArrayPool<byte>.Shared.Rent(token.Length * 2);
        try
        {
            var text = buffer.AsSpan(0, Encoding.ASCII.GetBytes(token, buffer));
            var refusal = Read(text, buffer.AsSpan(text.Length), out claims);
            return refusal == MizanTokenRefusal.None ? Weigh(claims, now.ToUnixTimeMilliseconds()) : refusal;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return MizanTokenRefusal.Malformed;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private MizanTokenRefusal Read(ReadOnlySpan<byte> token, Span<byte> scratch, out TokenClaims claims)
    {
        claims = default;
        var first = token.IndexOf((byte)'.');
        var last = token.LastIndexOf((byte)'.');
        if (first < 0 || first == last) return MizanTokenRefusal.Malformed;
        // A dot more stands in the middle part, where it is no character of base64url.
        if (!StrictBase64Url.TryDecode(token[..first], scratch, out var length)) return MizanTokenRefusal.Malformed;
        var refusal = TokenHeader.Read(scratch[..length], keys, out var named);
        if (refusal != MizanTokenRefusal.None) return refusal;
        if (!StrictBase64Url.TryDecode(token[(last + 1)..], scratch, out length)) return MizanTokenRefusal.Malformed;
        if (!IsSigned(token[..last], scratch[..length], named)) return MizanTokenRefusal.Signature;
        if (!StrictBase64Url.TryDecode(token[(first + 1)..last], scratch, out length)) return MizanTokenRefusal.Malformed;
        return TokenClaimsReader.TryRead(scratch[..length], out claims) ? MizanTokenRefusal.None : MizanTokenRefusal.Claims;
    }

    // Tokens do not name a secret as long as there is one, and stay valid when a second is added.
    private bool IsSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag, SigningKey? named)
    {
        if (named is not null) return named.HasSigned(text, tag);
        var signed = false;
        foreach (var key in keys) signed |= key.HasSigned(text, tag);
        return signed;
    }

    private MizanTokenRefusal Weigh(in TokenClaims claims, long now)
    {
        if (claims.Issuer != options.Issuer) return MizanTokenRefusal.Issuer;
        if (claims.Audience != options.Audience) return MizanTokenRefusal.Audience;
        if (claims.IssuedAt * 1000 > now + skew || claims.NotBefore * 1000 > now + skew) return MizanTokenRefusal.TooEarly;
        return claims.ExpiresAt * 1000 + skew > now ? MizanTokenRefusal.None : MizanTokenRefusal.Expired;
    }
}
