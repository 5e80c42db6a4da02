using Microsoft.AspNetCore.Http;

namespace Mizan.Identity.Callers;

/// <summary>
/// Whether a page of this site sends a call, as far as the browser says so. A caller that says nothing is no browser, and
/// carries no cookies that it was not given on purpose.
/// </summary>
/// <param name="allowed">Origins of other sites that may call.</param>
internal sealed class SiteCheck(IEnumerable<string> allowed)
{
    private readonly HashSet<string> allowed = new(allowed, StringComparer.Ordinal);

    public bool Passes(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 1) return false;
        if (origin.Count == 1 && allowed.Contains(origin[0]!)) return true;
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site.Count == 1 && site[0] is "same-origin" or "none";
        }
        return origin.Count == 0 || IsOwn(origin[0], request);
    }

    // The scheme and host as the application sees them: what a proxy forwarded counts only if it was told to heed that.
    private static bool IsOwn(ReadOnlySpan<char> origin, HttpRequest request)
    {
        ReadOnlySpan<char> host = request.Host.Value;
        return origin.StartsWith(request.Scheme, StringComparison.Ordinal)
            && origin[request.Scheme.Length..].StartsWith("://", StringComparison.Ordinal)
            && !host.IsEmpty
            && origin[(request.Scheme.Length + 3)..].SequenceEqual(host);
    }
}
