using System.Text;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using Mizan.Wire;

namespace Mizan.Http.Multipart;

/// <summary>
/// Reads a form of which the whole is there as <c>multipart/form-data</c> (RFC 7578), strictly: nothing stands outside the
/// parts, and each is one field of text.
/// </summary>
internal ref struct MultipartForm
{
    private const int MaxParts = 64;
    private const int MaxHeaders = 1024;

    private readonly byte[] delimiter;
    private ReadOnlySpan<byte> rest;

    private MultipartForm(ReadOnlySpan<byte> body, string boundary)
    {
        delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
        rest = body;
    }

    /// <returns>What is wrong with the form, or <see langword="null"/>.</returns>
    public static MizanError? Read(ReadOnlySpan<byte> body, string boundary, out TextFields fields)
    {
        fields = new();
        try
        {
            new MultipartForm(body, boundary).Read(fields);
            return null;
        }
        catch (MizanError error)
        {
            return error;
        }
    }

    private void Read(TextFields fields)
    {
        // The first delimiter has no line before it that it could end.
        if (!Skip(delimiter.AsSpan(2))) throw Refusal.Malformed("it has to begin with its boundary.");
        while (Skip("\r\n"u8))
        {
            if (fields.Count == MaxParts) throw Refusal.Malformed($"it has more than {MaxParts} parts.");
            var headers = TakeUntil("\r\n\r\n"u8);
            if (headers.Length > MaxHeaders) throw Refusal.Malformed("the headers of a part are too long.");
            var content = TakeUntil(delimiter);
            fields.Add(NameOf(PartHeaders.Parse(headers)), Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : throw NoText());
        }
        if (!Skip("--"u8) || !(rest.IsEmpty || rest.SequenceEqual("\r\n"u8))) throw Refusal.Malformed("it has to end with its boundary.");
    }

    private bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected)) return false;
        rest = rest[expected.Length..];
        return true;
    }

    private ReadOnlySpan<byte> TakeUntil(ReadOnlySpan<byte> end)
    {
        var length = rest.IndexOf(end);
        if (length < 0) throw Refusal.Malformed("a part has no end.");
        var taken = rest[..length];
        rest = rest[(length + end.Length)..];
        return taken;
    }

    private static string NameOf(PartHeaders part)
    {
        if (part.FileName is not null || (part.ContentType is { } type && !IsText(type))) throw NoText();
        return part.Name;
    }

    private static bool IsText(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && parsed.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
        && MediaType.IsUtf8(parsed);

    private static MizanError NoText() => MizanError.BadRequest("The parts of a form are texts in UTF-8 here, and no files.");
}
