using Microsoft.AspNetCore.Http;
using Mizan.Invalidation;

namespace Mizan.Http;

/// <summary>The protocol's own headers on answers that succeeded.</summary>
internal static class ProtocolHeaders
{
    private const string Invalidate = "X-Mizan-Invalidate";
    private const string Version = "X-Mizan-Version";

    /// <summary>Says when the answer came about, if it did.</summary>
    public static void AddVersion(IHeaderDictionary headers, MizanRequest request, VersionTexts versions)
    {
        if (request.Version.Epoch is not null) headers[Version] = versions.Of(request.Version);
    }

    /// <summary>Says when the answer came about and what it made stale, and gives the request's effects back.</summary>
    public static void Add(IHeaderDictionary headers, MizanRequest request, VersionTexts versions, EffectsPool effects)
    {
        AddVersion(headers, request, versions);
        if (request.Effects is not { } reported) return;
        AddInvalidate(headers, reported);
        request.Effects = null;
        effects.Return(reported);
    }

    /// <summary>Says what the answer made stale.</summary>
    public static void AddInvalidate(IHeaderDictionary headers, CallEffects reported)
    {
        if (reported.Header() is { } stale) headers[Invalidate] = stale;
    }
}
