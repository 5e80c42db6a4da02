using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Mizan.Http;

/// <summary>
/// Takes the endpoint for unknown paths out of the choice where another one of Mizan's always wins: while two endpoints match a
/// path, routing takes the path apart for both on every request.
/// </summary>
internal sealed class KnownPathPolicy : MatcherPolicy, INodeBuilderPolicy
{
    // Behind the policies that tell endpoints of one path apart by other things, such as hosts: they all have had their say.
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(IsKnown) && endpoints.Any(IsUnknown);

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        [new(PathMark.Known, [.. endpoints.Where(endpoint => !IsUnknown(endpoint))])];

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        new OneWay(edges[0].Destination);

    private static bool IsKnown(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PathMark>() is { IsKnown: true };

    private static bool IsUnknown(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PathMark>() is { IsKnown: false };

    private sealed class OneWay(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }
}
