using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mizan.Http;

/// <summary>Which bodies are read: JSON in UTF-8, said once, not compressed.</summary>
internal static class MediaType
{
    private const string Json = "application/json";
    private const string JsonUtf8 = "application/json; charset=utf-8";

    public static bool IsJson(StringValues values) =>
        values.Count == 1
        && (string.Equals(values[0], Json, StringComparison.OrdinalIgnoreCase)
            || string.Equals(values[0], JsonUtf8, StringComparison.OrdinalIgnoreCase)
            || IsParsedJson(values[0]));

    public static bool IsPlain(StringValues encodings)
    {
        foreach (var encoding in encodings)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    private static bool IsParsedJson(string? value) =>
        MediaTypeHeaderValue.TryParse(value, out var parsed)
        && parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && parsed.Parameters.All(IsHarmless);

    private static bool IsHarmless(NameValueHeaderValue parameter) =>
        !parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
        || HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
