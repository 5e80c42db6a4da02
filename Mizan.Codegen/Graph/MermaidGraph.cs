using System.Globalization;
using System.Text;

namespace Mizan.Codegen.Graph;

/// <summary>Writes the graph as a Mermaid flow chart, for pages that draw it themselves.</summary>
internal static class MermaidGraph
{
    private const string Plain = "_-(),?. ";

    public static string Write(InvalidationGraph graph)
    {
        var text = new StringBuilder("flowchart LR\n");
        for (var i = 0; i < graph.Mutations.Count; i++) Node(text, $"m{Number(i)}", "([", graph.Mutations[i].Name, "])");
        for (var i = 0; i < graph.Contexts.Count; i++)
        {
            var context = graph.Contexts[i];
            var parameters = context.Params.Count == 0 ? "" : $" ({string.Join(", ", context.Params)})";
            Node(text, $"c{Number(i)}", "[", context.Name + parameters, "]");
            for (var j = 0; j < context.Reads.Count; j++)
            {
                Node(text, $"r{Number(i)}_{Number(j)}", "[[", context.Reads[j].Name, "]]");
                text.Append(CultureInfo.InvariantCulture, $"    c{i} --- r{i}_{j}\n");
            }
        }
        var contexts = graph.Contexts.Select((context, at) => (context, at)).ToDictionary(pair => pair.context.Name, pair => pair.at);
        for (var i = 0; i < graph.Mutations.Count; i++)
        {
            foreach (var target in graph.Mutations[i].Targets) Edge(text, i, target, contexts[target.Context], graph.Contexts);
        }
        return text.ToString();
    }

    private static void Edge(StringBuilder text, int mutation, Target target, int context, IReadOnlyList<ContextNode> contexts)
    {
        var label = target.Label(contexts[context].Params.Count > 0);
        text.Append(CultureInfo.InvariantCulture, $"    m{mutation} {(target.IsMerge ? "-.->" : "-->")}");
        if (label.Length > 0) text.Append("|\"").Append(Escape(label)).Append("\"|");
        text.Append(CultureInfo.InvariantCulture, $" c{context}\n");
    }

    private static void Node(StringBuilder text, string id, string open, string name, string close) =>
        text.Append("    ").Append(id).Append(open).Append('"').Append(Escape(name)).Append('"').Append(close).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Mermaid reads markup, Markdown and entities of its own inside quotes, so that all but plain letters go by their
    // numbers.
    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Plain.Contains((char)rune.Value))) text.Append(rune);
            else if (Rune.IsControl(rune)) text.Append(' ');
            else text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }
        return text.ToString();
    }
}
