using System.Text;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace Mizan.Http.Multipart;

/// <summary>What a part of a multipart body says of itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FileName">What the client calls the file, not cleaned; <see langword="null"/> when it does not call it one.</param>
/// <param name="ContentType">Its media type, where it claims a proper one.</param>
internal sealed record PartHeaders(string Name, string? FileName, string? ContentType)
{
    private const int MostHeaders = 16;
    private const int LongestContentType = 255;

    /// <summary>Reads the lines of headers, each ended by CRLF but the last.</summary>
    /// <exception cref="MizanError">They are malformed, or can be read in two ways.</exception>
    public static PartHeaders Parse(ReadOnlySpan<byte> lines)
    {
        if (!Utf8.IsValid(lines)) throw Refusal.Malformed("the headers of a part are not UTF-8.");
        var found = new Found();
        for (var count = 0; !lines.IsEmpty; count++)
        {
            if (count == MostHeaders) throw Refusal.Malformed($"a part has more than {MostHeaders} headers.");
            var end = lines.IndexOf("\r\n"u8);
            found.Add(end < 0 ? lines : lines[..end]);
            lines = end < 0 ? default : lines[(end + 2)..];
        }
        if (!IsPlain(found.Encoding)) throw Refusal.Malformed("a part has a Content-Transfer-Encoding; send its bytes as they are.");
        var (name, fileName) = ContentDisposition.Parse(found.Disposition);
        return new(name, fileName, TypeOf(found.ContentType));
    }

    private static bool IsPlain(ReadOnlySpan<byte> encoding) =>
        encoding.IsEmpty
        || Ascii.EqualsIgnoreCase(encoding, "binary"u8)
        || Ascii.EqualsIgnoreCase(encoding, "8bit"u8)
        || Ascii.EqualsIgnoreCase(encoding, "7bit"u8);

    private static string? TypeOf(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.Length > LongestContentType) return null;
        if (!MediaTypeHeaderValue.TryParse(Encoding.UTF8.GetString(value), out var parsed)) return null;
        // A reader that went into it would find parts that this one has not seen.
        if (parsed.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.Malformed("a part is multipart itself; send several files as several parts of one name.");
        }
        return parsed.ToString();
    }

    private ref struct Found
    {
        private bool hasDisposition;
        private bool hasContentType;
        private bool hasEncoding;

        public ReadOnlySpan<byte> Disposition { get; private set; }

        public ReadOnlySpan<byte> ContentType { get; private set; }

        public ReadOnlySpan<byte> Encoding { get; private set; }

        public void Add(ReadOnlySpan<byte> line)
        {
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || !HeaderSyntax.IsToken(line[..colon]) || HeaderSyntax.HasControl(line))
            {
                throw Refusal.Malformed("a line among the headers of a part is no header.");
            }
            var name = line[..colon];
            var value = line[(colon + 1)..].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(name, "Content-Disposition"u8)) Disposition = Once(ref hasDisposition, value);
            else if (Ascii.EqualsIgnoreCase(name, "Content-Type"u8)) ContentType = Once(ref hasContentType, value);
            else if (Ascii.EqualsIgnoreCase(name, "Content-Transfer-Encoding"u8)) Encoding = Once(ref hasEncoding, value);
        }

        private static ReadOnlySpan<byte> Once(scoped ref bool isKnown, ReadOnlySpan<byte> value)
        {
            if (isKnown) throw Refusal.Malformed("a part has one of its headers twice.");
            isKnown = true;
            return value;
        }
    }
}
