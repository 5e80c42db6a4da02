using System.Text;

namespace Mizan.Http.Multipart;

/// <summary>
/// Reads <c>form-data; name="file"; filename="a.txt"</c> as RFC 7578 has it: names are UTF-8 as they stand, and nothing in
/// them is decoded but a quoted pair.
/// </summary>
internal ref struct ContentDisposition
{
    private const int LongestName = 256;

    private ReadOnlySpan<byte> rest;

    /// <summary>Reads the header's value, which is UTF-8 without control characters.</summary>
    /// <exception cref="MizanError">It is missing, malformed, or can be read in two ways.</exception>
    public static (string Name, string? FileName) Parse(ReadOnlySpan<byte> value)
    {
        var reader = new ContentDisposition { rest = value };
        if (!Ascii.EqualsIgnoreCase(reader.Token(), "form-data"u8)) throw Malformed();
        string? name = null;
        string? fileName = null;
        var isExtended = false;
        while (reader.Next(out var parameter))
        {
            var text = reader.Value(out var isEscaped);
            if (Ascii.EqualsIgnoreCase(parameter, "name"u8))
            {
                if (name is not null || isEscaped || text.Length > LongestName) throw Malformed();
                name = text;
            }
            else if (Ascii.EqualsIgnoreCase(parameter, "filename"u8))
            {
                if (fileName is not null) throw Malformed();
                fileName = text;
            }
            else if (Ascii.EqualsIgnoreCase(parameter, "name*"u8))
            {
                throw Malformed();
            }
            // Some clients give the name in this form as well, though RFC 7578 forbids it. Alone it is for some readers only.
            isExtended |= Ascii.EqualsIgnoreCase(parameter, "filename*"u8);
        }
        if (name is null || (isExtended && fileName is null)) throw Malformed();
        return (name, fileName);
    }

    // Goes behind the equals sign of the next parameter.
    private bool Next(out ReadOnlySpan<byte> parameter)
    {
        SkipBlanks();
        parameter = default;
        if (rest.IsEmpty) return false;
        Expect((byte)';');
        SkipBlanks();
        parameter = Token();
        if (parameter.IsEmpty) throw Malformed();
        Expect((byte)'=');
        return true;
    }

    private string Value(out bool isEscaped)
    {
        isEscaped = false;
        if (rest.IsEmpty) throw Malformed();
        if (rest[0] == '"') return Quoted(out isEscaped);
        var token = Token();
        return token.IsEmpty ? throw Malformed() : Encoding.ASCII.GetString(token);
    }

    // A backslash in front of anything else is one: there are clients that give the whole path of a file.
    private string Quoted(out bool isEscaped)
    {
        var text = new byte[rest.Length];
        var length = 0;
        isEscaped = false;
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                rest = rest[(i + 1)..];
                return Encoding.UTF8.GetString(text, 0, length);
            }
            isEscaped |= rest[i] == '\\';
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] is (byte)'"' or (byte)'\\') i++;
            text[length++] = rest[i];
        }
        throw Malformed();
    }

    private ReadOnlySpan<byte> Token()
    {
        var length = HeaderSyntax.TokenLength(rest);
        var token = rest[..length];
        rest = rest[length..];
        return token;
    }

    private void Expect(byte expected)
    {
        if (rest.IsEmpty || rest[0] != expected) throw Malformed();
        rest = rest[1..];
    }

    private void SkipBlanks() => rest = rest.TrimStart(" \t"u8);

    private static MizanError Malformed() => Refusal.Malformed(
        "a part needs the header Content-Disposition: form-data with one name, and one filename if it is a file.");
}
