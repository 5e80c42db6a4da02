using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Refuses paths whose values would not be what was sent. Servers leave encoded slashes, and what is not UTF-8, as they
/// stand, so that a value and its encoded form would arrive as one.
/// </summary>
internal static class PathText
{
    public const string Message = "The path has an encoded slash, or is no UTF-8.";

    public static bool IsClear(HttpContext context)
    {
        ReadOnlySpan<char> target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var end = target.IndexOf('?');
        if (end >= 0) target = target[..end];
        return !target.Contains('%')
            || (!target.Contains("%2f", StringComparison.OrdinalIgnoreCase) && QueryText.TryDecode(target, out _));
    }
}
