using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mizan.Http.Multipart;

/// <summary>The boundary that the media type of a multipart body names.</summary>
internal static class Boundary
{
    private const string Multipart = "multipart/form-data";
    private const int Longest = 70;

    // RFC 2046, section 5.1.1, without the blank: it may stand inside only, and nobody uses it.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=?");

    /// <summary>Whether a body says that it is multipart. Whether it says so properly is for <see cref="TryRead"/>.</summary>
    public static bool IsIn(StringValues contentType) =>
        contentType.Count == 1 && contentType[0] is { } value && value.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the boundary out of a media type that has one, and nothing that could be read as another.</summary>
    public static bool TryRead(StringValues contentType, [NotNullWhen(true)] out string? boundary)
    {
        boundary = null;
        if (!MediaTypeHeaderValue.TryParse(contentType.ToString(), out var parsed)) return false;
        if (!parsed.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var parameter in parsed.Parameters)
        {
            if (MediaType.IsUtf8(parameter)) continue;
            if (boundary is not null || !parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)) return false;
            boundary = HeaderUtilities.RemoveQuotes(parameter.Value).ToString();
        }
        return boundary is { Length: > 0 and <= Longest } && !boundary.AsSpan().ContainsAnyExcept(Allowed);
    }
}
