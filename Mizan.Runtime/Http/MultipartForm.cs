using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Reads a form as <c>multipart/form-data</c> (RFC 7578), strictly: nothing stands outside the parts, and each is one field
/// of text.
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
        var form = new MultipartForm(body, boundary);
        // The first delimiter has no line before it that it could end.
        if (!form.Skip(form.delimiter.AsSpan(2))) return Malformed();
        while (form.Skip("\r\n"u8))
        {
            if (fields.Count == MaxParts) return MizanError.BadRequest($"The form has more than {MaxParts} parts.");
            if (!form.TakeUntil("\r\n\r\n"u8, out var headers) || headers.Length > MaxHeaders) return Malformed();
            if (!form.TakeUntil(form.delimiter, out var content) || !Utf8.IsValid(content)) return Malformed();
            if (ReadHeaders(headers, out var name) is { } problem) return problem;
            fields.Add(name, Encoding.UTF8.GetString(content));
        }
        if (!form.Skip("--"u8)) return Malformed();
        form.Skip("\r\n"u8);
        return form.rest.IsEmpty ? null : Malformed();
    }

    private bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected)) return false;
        rest = rest[expected.Length..];
        return true;
    }

    private bool TakeUntil(ReadOnlySpan<byte> end, out ReadOnlySpan<byte> taken)
    {
        var length = rest.IndexOf(end);
        taken = length < 0 ? default : rest[..length];
        if (length >= 0) rest = rest[(length + end.Length)..];
        return length >= 0;
    }

    private static MizanError? ReadHeaders(ReadOnlySpan<byte> headers, out string name)
    {
        name = "";
        string? disposition = null;
        string? type = null;
        foreach (var line in Encoding.UTF8.GetString(headers).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) return Malformed();
            var value = line[(colon + 1)..].Trim(' ', '\t');
            // What another header would mean for the content is nothing that is looked at.
            if (!TrySet(line.AsSpan(0, colon), value, "Content-Disposition", ref disposition)
                && !TrySet(line.AsSpan(0, colon), value, "Content-Type", ref type))
            {
                return Malformed();
            }
        }
        if (type is not null && !IsText(type)) return NoText();
        return ReadDisposition(disposition, ref name);
    }

    private static bool TrySet(ReadOnlySpan<char> header, string value, string name, ref string? target)
    {
        if (target is not null || !header.Equals(name, StringComparison.OrdinalIgnoreCase)) return false;
        target = value;
        return true;
    }

    private static MizanError? ReadDisposition(string? header, ref string name)
    {
        if (!ContentDispositionHeaderValue.TryParse(header, out var disposition)
            || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase))
        {
            return Malformed();
        }
        // A file has a further name.
        if (disposition.Parameters is not [{ } only]) return disposition.Parameters.Count > 1 ? NoText() : Malformed();
        if (!only.Name.Equals("name", StringComparison.OrdinalIgnoreCase)) return Malformed();
        name = HeaderUtilities.RemoveQuotes(only.Value).ToString();
        return null;
    }

    private static bool IsText(StringSegment type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && parsed.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
        && (parsed.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static MizanError NoText() => MizanError.BadRequest("The parts of a form are fields of text here, without file names.");

    private static MizanError Malformed() => MizanError.BadRequest("The form is malformed.");
}
