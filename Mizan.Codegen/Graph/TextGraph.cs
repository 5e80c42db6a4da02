using System.Text;

namespace Mizan.Codegen.Graph;

/// <summary>Writes the graph as plain text: for each context, what is in it and what makes it stale.</summary>
internal static class TextGraph
{
    public static string Write(InvalidationGraph graph)
    {
        var text = new StringBuilder();
        text.Append(graph.Project).Append(": ").Append(graph.Summary).Append('\n');
        foreach (var context in graph.Contexts) WriteContext(text, graph, context);
        if (graph.Calls.Count > 0)
        {
            text.Append("\nothers, which no context shows\n");
            foreach (var call in graph.Calls) text.Append("  ").Append(call).Append('\n');
        }
        return text.ToString();
    }

    private static void WriteContext(StringBuilder text, InvalidationGraph graph, ContextNode context)
    {
        text.Append("\ncontext ").Append(context.Name);
        if (context.Params.Count > 0) text.Append(" (").AppendJoin(", ", context.Params).Append(')');
        text.Append('\n');
        foreach (var read in context.Reads) WriteLine(text, "  read", read.Name, read.Marks, null);
        var reached = false;
        foreach (var mutation in graph.Mutations)
        {
            foreach (var target in mutation.Targets.Where(target => target.Context == context.Name))
            {
                WriteLine(text, "  <-", mutation.Name, mutation.Marks, target.Label(context.Params.Count > 0));
                reached = true;
            }
        }
        if (!reached) text.Append("  nothing makes it stale\n");
    }

    private static void WriteLine(StringBuilder text, string lead, string name, IReadOnlyList<string> marks, string? label)
    {
        text.Append(lead).Append(' ').Append(name);
        if (!string.IsNullOrEmpty(label)) text.Append(": ").Append(label);
        if (marks.Count > 0) text.Append(" [").AppendJoin(", ", marks).Append(']');
        text.Append('\n');
    }
}
