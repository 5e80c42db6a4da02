using Mizan.Codegen.Graph;

namespace Mizan.Tests.Codegen.Graph;

internal sealed class OrderingTests
{
    [Test]
    public void WhatCanBeDrawnWithoutCrossingsIs()
    {
        // By name, every edge would cross every other.
        var mutations = new[] { Mutation("a", "z"), Mutation("b", "y"), Mutation("c", "x"), Mutation("d", "w") };
        var contexts = new[] { "w", "x", "y", "z" }.Select(name => new ContextNode(name, [], [])).ToArray();
        Assert.That(Ordering.Crossings(mutations, contexts), Is.EqualTo(6));
        var ordered = Ordering.Order(new("p", mutations, contexts, []));
        Assert.That(Ordering.Crossings(ordered.Mutations, ordered.Contexts), Is.Zero);
    }

    [Test]
    public void NoOrderHasMoreCrossingsThanTheNamesGive([Range(0, 20)] int seed)
    {
        var graph = GraphBuilder.Build(RandomDocument.Create(seed, 50));
        var ordered = Ordering.Order(graph);
        Assert.That(
            Ordering.Crossings(ordered.Mutations, ordered.Contexts),
            Is.LessThanOrEqualTo(Ordering.Crossings(graph.Mutations, graph.Contexts)));
        Assert.That(ordered.Mutations, Is.EquivalentTo(graph.Mutations));
        Assert.That(ordered.Contexts, Is.EquivalentTo(graph.Contexts));
    }

    private static MutationNode Mutation(string name, string context) => new(name, [], [new(context, null, [], false, false)]);
}
