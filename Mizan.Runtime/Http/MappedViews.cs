using Microsoft.AspNetCore.Routing;

namespace Mizan.Http;

/// <summary>
/// Where the functions with routes are mapped already. An application may be served below several prefixes, and their
/// routes are outside of each.
/// </summary>
internal sealed class MappedViews
{
    private readonly HashSet<IEndpointRouteBuilder> builders = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether they are mapped nowhere yet, so that their names are free.</summary>
    public bool IsEmpty => builders.Count == 0;

    /// <summary>Claims a place to map them.</summary>
    /// <returns><see langword="false"/> when they are mapped there.</returns>
    public bool TryAdd(IEndpointRouteBuilder endpoints) => builders.Add(endpoints);
}
