using System.Buffers;

namespace Mizan.Http.Multipart;

/// <summary>The characters that headers are made of (RFC 9110, section 5.6).</summary>
internal static class HeaderSyntax
{
    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static bool IsToken(ReadOnlySpan<byte> text) => TokenLength(text) == text.Length && text.Length > 0;

    /// <summary>How many bytes of a token a text begins with.</summary>
    public static int TokenLength(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(TokenBytes) is >= 0 and var end ? end : text.Length;

    /// <summary>Whether a line has a control character other than the tabulator, which may be white space.</summary>
    public static bool HasControl(ReadOnlySpan<byte> line)
    {
        foreach (var value in line)
        {
            if (value is (< (byte)' ' and not (byte)'\t') or 0x7F) return true;
        }
        return false;
    }
}
