using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary>Bytes as a base64 string (RFC 4648, section 4, with padding).</summary>
public readonly struct WireBytes : IWireScalar<byte[]>
{
    /// <inheritdoc/>
    public static string Expected => "a base64 string";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, byte[] value)
    {
        if (value is null) WireNull.Throw<byte[]>();
        writer.Raw((byte)'"');
        var target = writer.GetSpan(Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value, target, out _, out var written);
        writer.Advance(written);
        writer.Raw((byte)'"');
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        return (reader.Json.TokenType == JsonTokenType.String && reader.Json.TryGetBytesFromBase64(out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out byte[] value)
    {
        var bytes = new byte[text.Length / 4 * 3];
        var valid = Convert.TryFromBase64Chars(text, bytes, out var written);
        value = valid ? bytes[..written] : null;
        return valid;
    }
}
