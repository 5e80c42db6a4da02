using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mizan.Wire;

namespace Mizan.Identity.Tokens;

/// <summary>A secret, ready to sign with.</summary>
internal sealed class SigningKey
{
    public const int TagLength = HMACSHA256.HashSizeInBytes;

    private readonly byte[] secret;

    public SigningKey(MizanTokenSecret secret, bool named)
    {
        this.secret = secret.Bytes!;
        Id = Encoding.UTF8.GetBytes(secret.Id);
        using var header = new WireWriter();
        header.Raw("{\"alg\":\"HS256\",\"typ\":\"JWT\""u8);
        if (named)
        {
            header.Raw(",\"kid\":"u8);
            header.Text(secret.Id);
        }
        header.Raw((byte)'}');
        Header = Base64Url.EncodeToUtf8(header.Written);
    }

    /// <summary>The secret's name, as a token's header gives it.</summary>
    public byte[] Id { get; }

    /// <summary>The first part of every token that is signed with the secret.</summary>
    public byte[] Header { get; }

    public void Sign(ReadOnlySpan<byte> text, Span<byte> tag) => HMACSHA256.HashData(secret, text, tag);

    public bool HasSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag)
    {
        Span<byte> expected = stackalloc byte[TagLength];
        Sign(text, expected);
        return CryptographicOperations.FixedTimeEquals(expected, tag);
    }
}
