using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mizan.Wire;

/// <summary>Splits and decodes query strings (application/x-www-form-urlencoded), strictly: what is not UTF-8 is refused.</summary>
internal static class QueryText
{
    private static readonly SearchValues<char> Encoded = SearchValues.Create("%+");

    /// <summary>Takes the next member of a name, and everything before it, off the text.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('&');
            var member = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            var equals = member.IndexOf('=');
            var key = equals < 0 ? member : member[..equals];
            value = equals < 0 ? default : member[(equals + 1)..];
            if (IsNamed(key, name)) return true;
        }
        value = default;
        return false;
    }

    /// <summary>Decodes a name or value; text without escapes is returned as it stands.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out ReadOnlySpan<char> decoded)
    {
        decoded = text;
        if (Ascii.IsValid(text) && !text.ContainsAny(Encoded)) return true;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            if (!TryUnescape(text, bytes, out var length) || !Utf8.IsValid(bytes.AsSpan(0, length))) return false;
            decoded = Encoding.UTF8.GetString(bytes, 0, length);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // Names are mostly written as they are.
    private static bool IsNamed(ReadOnlySpan<char> key, ReadOnlySpan<char> name) =>
        key.SequenceEqual(name) && !key.ContainsAny(Encoded)
        || (TryDecode(key, out var decoded) && decoded.SequenceEqual(name));

    private static bool TryUnescape(ReadOnlySpan<char> text, Span<byte> bytes, out int length)
    {
        length = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Encoded);
            if (plain < 0) plain = text.Length;
            var status = Utf8.FromUtf16(text[..plain], bytes[length..], out _, out var count, replaceInvalidSequences: false);
            if (status != OperationStatus.Done) return false;
            length += count;
            text = text[plain..];
            if (text.IsEmpty) break;
            if (text[0] == '+')
            {
                bytes[length++] = (byte)' ';
                text = text[1..];
                continue;
            }
            if (text.Length < 3 || Convert.FromHexString(text[1..3], bytes[length..], out _, out var written) != OperationStatus.Done)
            {
                return false;
            }
            length += written;
            text = text[3..];
        }
        return true;
    }
}
