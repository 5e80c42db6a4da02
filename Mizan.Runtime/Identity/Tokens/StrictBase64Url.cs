using System.Buffers;
using System.Buffers.Text;

namespace Mizan.Identity.Tokens;

/// <summary>
/// Base64url with one spelling for each value. The platform's decoder refuses bits behind the last byte, but takes padding
/// and white space; and a second spelling of a token is a way around whatever compares tokens as text.
/// </summary>
internal static class StrictBase64Url
{
    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes, out int written)
    {
        written = 0;
        return !text.ContainsAnyExcept(Alphabet) && Base64Url.DecodeFromUtf8(text, bytes, out _, out written) == OperationStatus.Done;
    }
}
