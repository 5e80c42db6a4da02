using Mizan.Codegen.Graph;

namespace Mizan.Tests.Codegen.Graph;

internal sealed class TextTests
{
    [Test]
    public void TheTextHasAllThatTheGraphHas() => Assert.That(
        TextGraph.Write(GraphBuilder.Build(Read(Sample.Text))),
        Is.EqualTo("""
            shop: 4 mutations, 4 contexts, 5 reads, 2 calls

            context board (board_id, limit?)
              read board_cards
              read board_info
              <- add_card: merge board_cards, by board_id [signed-in]
              <- attach_file: board_cards only, by board_id [staff, policy, guard, deprecated]
              <- import: by board_id, limit (computed) [private]

            context chat (room)
              read messages [socket]
              <- import: all entries [private]
              <- say: by room [socket]

            context global
              read current_user
              <- add_card [signed-in]

            context team (team_id)
              read members [signed-in]
              <- attach_file: all entries [staff, policy, guard, deprecated]

            others, which no context shows
              card_page
              search

            """));

    [Test]
    public void MermaidGetsNamesThatItCannotTakeForMarkup()
    {
        const string Hostile = "end\"]; click x <b> `md` #35; %%";
        var target = new Target("c", Hostile, ["a"], IsMerge: true, IsExplicit: false);
        var graph = new InvalidationGraph("p", [new(Hostile, [], [target])], [new("c", ["a"], [new(Hostile, [])])], []);
        var lines = MermaidGraph.Write(graph).TrimEnd().Split('\n');
        const string Escaped = "end#34;#93;#59; click x #60;b#62; #96;md#96; #35;35#59; #37;#37;";
        Assert.That(lines, Is.EqualTo(new[]
        {
            "flowchart LR",
            $"    m0([\"{Escaped}\"])",
            "    c0[\"c (a)\"]",
            $"    r0_0[[\"{Escaped}\"]]",
            "    c0 --- r0_0",
            $"    m0 -.->|\"merge {Escaped}, by a\"| c0",
        }));
    }

    [Test]
    public void MermaidHasEveryEdgeOnce([Range(0, 5)] int seed)
    {
        var graph = GraphBuilder.Build(RandomDocument.Create(seed, 30));
        var edges = MermaidGraph.Write(graph).Split('\n').Where(line => line.Contains("->"));
        Assert.That(edges.Count(), Is.EqualTo(graph.Mutations.Sum(mutation => mutation.Targets.Count)));
    }

    private static Mizan.Generators.Ir.IrDocument Read(string text) =>
        Mizan.Generators.Ir.IrReader.Read(Mizan.Generators.Kdl.KdlReader.Read(text));
}
