using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mizan.Http;

/// <summary>Which bodies are read: JSON in UTF-8, said once, not compressed; forms only by routes.</summary>
internal static class MediaType
{
    private const string Json = "application/json";
    private const int LongestBoundary = 70;
    private const string JsonUtf8 = "application/json; charset=utf-8";

    public static bool IsJson(StringValues values) =>
        values.Count == 1
        && (string.Equals(values[0], Json, StringComparison.OrdinalIgnoreCase)
            || string.Equals(values[0], JsonUtf8, StringComparison.OrdinalIgnoreCase)
            || TryParse(values[0], Json, out _));

    /// <summary>Whether a body is the kind of form that has no files.</summary>
    public static bool IsUrlEncoded(StringValues values) => TryParse(values, "application/x-www-form-urlencoded", out _);

    /// <summary>Whether a body is a form in parts, and what stands between them.</summary>
    public static bool IsMultipart(StringValues values, out string boundary)
    {
        boundary = "";
        if (!TryParse(values, "multipart/form-data", out var parsed)) return false;
        // Two boundaries would make two messages of one.
        var given = parsed.Parameters.Where(p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (given.Length != 1) return false;
        boundary = HeaderUtilities.RemoveQuotes(given[0].Value).ToString();
        return boundary.Length is > 0 and <= LongestBoundary;
    }

    public static bool IsPlain(StringValues encodings)
    {
        foreach (var encoding in encodings)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    /// <summary>Whether a media type leaves its text in UTF-8, as far as it says so.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue parsed) => parsed.Parameters.All(p => !IsCharset(p) || IsUtf8(p));

    /// <summary>Whether a parameter of a media type says that its text is in UTF-8.</summary>
    public static bool IsUtf8(NameValueHeaderValue parameter) =>
        IsCharset(parameter) && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool IsCharset(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase);

    private static bool TryParse(StringValues values, string type, [NotNullWhen(true)] out MediaTypeHeaderValue? parsed)
    {
        parsed = null;
        return values.Count == 1
            && MediaTypeHeaderValue.TryParse(values[0], out parsed)
            && parsed.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
            && IsUtf8(parsed);
    }
}
