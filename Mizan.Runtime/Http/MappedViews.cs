using Microsoft.AspNetCore.Routing;

namespace Mizan.Http;

/// <summary>
/// Where the functions with routes are mapped already. An application may be served below several prefixes, and their
/// routes are outside of each.
/// </summary>
internal sealed class MappedViews
{
    private readonly HashSet<IEndpointRouteBuilder> builders = new(ReferenceEqualityComparer.Instance);

    /// <summary>Claims a place to map them.</summary>
    /// <param name="endpoints">The place.</param>
    /// <param name="isFirst">Whether they are mapped nowhere else, so that their names are free.</param>
    /// <returns><see langword="false"/> when they are mapped there.</returns>
    public bool TryAdd(IEndpointRouteBuilder endpoints, out bool isFirst)
    {
        isFirst = builders.Count == 0;
        return builders.Add(endpoints);
    }
}
