using System.Buffers.Text;
using System.Text;
using Mizan.Wire;

namespace Mizan.Identity.Tokens;

/// <summary>Writes tokens: header, claims and signature, each in base64url, with dots between them.</summary>
/// <param name="key">Signs.</param>
/// <param name="options">Name issuer and audience.</param>
internal sealed class TokenWriter(SigningKey key, MizanTokenOptions options)
{
    private const byte Dot = (byte)'.';

    public string Write(in TokenClaims claims)
    {
        ThrowIfNotUnicode(claims.Subject!);
        using var json = new WireWriter();
        WriteClaims(json, claims);
        using var token = new WireWriter();
        token.Raw(key.Header);
        token.Raw(Dot);
        Encode(json.Written, token);
        Span<byte> tag = stackalloc byte[SigningKey.TagLength];
        key.Sign(token.Written, tag);
        token.Raw(Dot);
        Encode(tag, token);
        if (token.Length > TokenJudge.MaxLength) throw new ArgumentException("The user's id does not fit into a token.", nameof(claims));
        return Encoding.ASCII.GetString(token.Written);
    }

    private void WriteClaims(WireWriter json, in TokenClaims claims)
    {
        json.Raw("{\"sub\":"u8);
        json.Text(claims.Subject);
        json.Member(",\"iat\":"u8, claims.IssuedAt!.Value, default(WireInteger<long>));
        json.Member(",\"exp\":"u8, claims.ExpiresAt!.Value, default(WireInteger<long>));
        if (options.Issuer is { } issuer) json.Member(",\"iss\":"u8, issuer, default(WireString));
        if (options.Audience is { } audience) json.Member(",\"aud\":"u8, audience, default(WireString));
        json.Member(",\"staff\":"u8, claims.Staff, default(WireBoolean));
        json.Member(",\"super\":"u8, claims.Superuser, default(WireBoolean));
        json.Member(",\"pkey\":"u8, claims.PermissionKey!, default(WireString));
        json.Raw((byte)'}');
    }

    private static void Encode(ReadOnlySpan<byte> bytes, WireWriter token) =>
        token.Advance(Base64Url.EncodeToUtf8(bytes, token.GetSpan(Base64Url.GetEncodedLength(bytes.Length))));

    private static void ThrowIfNotUnicode(string subject) => StrictUtf8.Encoding.GetByteCount(subject);
}
