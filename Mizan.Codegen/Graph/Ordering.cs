namespace Mizan.Codegen.Graph;

/// <summary>
/// Orders mutations and contexts so that few edges cross: each side in turn is sorted by where its neighbours stand on
/// average (the barycenter heuristic), and the best order on the way is kept. Equal graphs give equal orders.
/// </summary>
internal static class Ordering
{
    private const int Rounds = 12;

    public static (IReadOnlyList<MutationNode> Mutations, IReadOnlyList<ContextNode> Contexts) Order(InvalidationGraph graph)
    {
        var mutations = graph.Mutations.OrderBy(mutation => mutation.Name, StringComparer.Ordinal).ToArray();
        var contexts = graph.Contexts.OrderBy(context => context.Name, StringComparer.Ordinal).ToArray();
        var best = (Mutations: mutations, Contexts: contexts);
        var fewest = Crossings(mutations, contexts);
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            mutations = ByNeighbours(mutations, mutation => mutation.Name, Neighbours(mutations, contexts, fromContexts: true));
            contexts = ByNeighbours(contexts, context => context.Name, Neighbours(mutations, contexts, fromContexts: false));
            var crossings = Crossings(mutations, contexts);
            if (crossings >= fewest) continue;
            (best, fewest) = ((mutations, contexts), crossings);
        }
        return (best.Mutations, best.Contexts);
    }

    /// <summary>How many pairs of edges cross.</summary>
    public static int Crossings(IReadOnlyList<MutationNode> mutations, IReadOnlyList<ContextNode> contexts)
    {
        var edges = Edges(mutations, contexts).ToArray();
        var count = 0;
        for (var i = 0; i < edges.Length; i++)
        {
            for (var j = i + 1; j < edges.Length; j++)
            {
                if ((edges[i].From - edges[j].From) * (edges[i].To - edges[j].To) < 0) count++;
            }
        }
        return count;
    }

    /// <summary>Where each context stands.</summary>
    public static Dictionary<string, int> Places(IReadOnlyList<ContextNode> contexts) =>
        contexts.Select((context, at) => (context.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);

    private static IEnumerable<(int From, int To)> Edges(IReadOnlyList<MutationNode> mutations, IReadOnlyList<ContextNode> contexts)
    {
        var places = Places(contexts);
        return mutations.SelectMany((mutation, from) => mutation.Targets.Select(target => (from, places[target.Context])));
    }

    private static Dictionary<int, double> Neighbours(MutationNode[] mutations, ContextNode[] contexts, bool fromContexts) =>
        Edges(mutations, contexts)
            .GroupBy(edge => fromContexts ? edge.From : edge.To, edge => fromContexts ? edge.To : edge.From)
            .ToDictionary(group => group.Key, group => group.Average());

    // What has no neighbours stays where it is.
    private static T[] ByNeighbours<T>(T[] nodes, Func<T, string> name, Dictionary<int, double> averages) =>
    [
        .. nodes
            .Select((node, at) => (Node: node, Place: averages.GetValueOrDefault(at, at)))
            .OrderBy(pair => pair.Place)
            .ThenBy(pair => name(pair.Node), StringComparer.Ordinal)
            .Select(pair => pair.Node),
    ];
}
