namespace Mizan.Generators.Kdl.Reading;

/// <summary>UTF-8 as RFC 3629 has it: shortest forms only, no surrogates, nothing beyond U+10FFFF.</summary>
internal static class Utf8
{
    /// <summary>How many bytes from the start are whole characters.</summary>
    public static int ValidLength(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var length = bytes[at] < 0x80 ? 1 : SequenceLength(bytes, at);
            if (length == 0) break;
            at += length;
        }
        return at;
    }

    // The table 3-7 of the Unicode standard: only the second byte's range depends on the first byte.
    private static int SequenceLength(byte[] bytes, int at)
    {
        var (length, low, high) = bytes[at] switch
        {
            >= 0xc2 and <= 0xdf => (2, 0x80, 0xbf),
            0xe0 => (3, 0xa0, 0xbf),
            0xed => (3, 0x80, 0x9f),
            >= 0xe1 and <= 0xef => (3, 0x80, 0xbf),
            0xf0 => (4, 0x90, 0xbf),
            >= 0xf1 and <= 0xf3 => (4, 0x80, 0xbf),
            0xf4 => (4, 0x80, 0x8f),
            _ => (0, 0, 0),
        };
        if (length == 0 || at + length > bytes.Length || bytes[at + 1] < low || bytes[at + 1] > high) return 0;
        for (var i = at + 2; i < at + length; i++)
        {
            if (bytes[i] is < 0x80 or > 0xbf) return 0;
        }
        return length;
    }
}
