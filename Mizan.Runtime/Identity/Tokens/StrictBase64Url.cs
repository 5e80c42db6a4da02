using System.Buffers;
using System.Buffers.Text;

namespace Mizan.Identity.Tokens;

/// <summary>
/// Base64url with one spelling for each value: no padding, no white space, no bits behind the last byte. The platform's
/// decoder overlooks these, and a second spelling of a token is a way around whatever compares tokens as text.
/// </summary>
internal static class StrictBase64Url
{
    private static readonly SearchValues<byte> Known = SearchValues.Create(Alphabet);

    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes, out int written)
    {
        written = 0;
        if (text.IsEmpty || text.ContainsAnyExcept(Known)) return false;
        var unused = (text.Length % 4) switch
        {
            0 => 0,
            2 => 0b1111,
            3 => 0b11,
            _ => -1,
        };
        if (unused < 0 || (Alphabet.IndexOf(text[^1]) & unused) != 0) return false;
        return Base64Url.DecodeFromUtf8(text, bytes, out _, out written) == OperationStatus.Done;
    }
}
