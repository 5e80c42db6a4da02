using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

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
        return (reader.IsText() && reader.Json.TryGetBytesFromBase64(out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        // A plus that was not escaped has become a space: to overlook it would give other bytes.
        if (text.ContainsAny(" \t\r\n")) return false;
        var bytes = new byte[text.Length];
        if (Ascii.FromUtf16(text, bytes, out _) != OperationStatus.Done) return false;
        if (Base64.DecodeFromUtf8InPlace(bytes, out var written) != OperationStatus.Done) return false;
        value = bytes[..written];
        return true;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, byte[] value) => writer.Plain(Convert.ToBase64String(value));
}
