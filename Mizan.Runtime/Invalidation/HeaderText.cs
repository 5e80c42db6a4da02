using System.Buffers;
using Mizan.Wire;

namespace Mizan.Invalidation;

/// <summary>Percent-encoding for header values (RFC 3986): only unreserved characters stay.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    /// <summary>Encodes what has been written from a place on.</summary>
    public static void Escape(WireWriter output, int start)
    {
        if (!output.Written[start..].ContainsAnyExcept(Unreserved)) return;
        var text = output.Written[start..];
        var copy = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(copy);
        var plain = copy.AsSpan(0, text.Length);
        output.Truncate(start);
        foreach (var c in plain)
        {
            if (Unreserved.Contains(c))
            {
                output.Raw(c);
                continue;
            }
            output.Raw((byte)'%');
            output.Raw(Digit(c >> 4));
            output.Raw(Digit(c & 15));
        }
        ArrayPool<byte>.Shared.Return(copy);
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);
}
