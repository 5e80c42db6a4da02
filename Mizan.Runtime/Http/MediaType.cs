using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mizan.Http;

/// <summary>Which bodies are read: JSON in UTF-8, said once, not compressed; forms by routes only.</summary>
internal static class MediaType
{
    private const string Json = "application/json";
    private const string JsonUtf8 = "application/json; charset=utf-8";

    public static bool IsJson(StringValues values) =>
        values.Count == 1
        && (string.Equals(values[0], Json, StringComparison.OrdinalIgnoreCase)
            || string.Equals(values[0], JsonUtf8, StringComparison.OrdinalIgnoreCase)
            || TryParse(values[0], Json, out _));

    /// <summary>Whether a body is the kind of form that has no files.</summary>
    public static bool IsUrlEncoded(StringValues values) => TryParse(values, "application/x-www-form-urlencoded", out _);

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
