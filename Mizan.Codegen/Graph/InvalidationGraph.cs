using System.Globalization;

namespace Mizan.Codegen.Graph;

/// <summary>Who makes stale what: mutations, the contexts that they reach, and the reads in those.</summary>
/// <param name="Project">What the project is called.</param>
/// <param name="Mutations">Every function that makes something stale or merges its result.</param>
/// <param name="Contexts">Every context.</param>
/// <param name="Calls">The names of all other functions.</param>
internal sealed record InvalidationGraph(
    string Project, IReadOnlyList<MutationNode> Mutations, IReadOnlyList<ContextNode> Contexts, IReadOnlyList<string> Calls)
{
    /// <summary>How many functions there are, of which kind.</summary>
    public string Summary
    {
        get
        {
            var reads = Contexts.Sum(context => context.Reads.Count);
            var (mutations, contexts) = (Counted(Mutations.Count, "mutation"), Counted(Contexts.Count, "context"));
            return $"{mutations}, {contexts}, {Counted(reads, "read")}, {Counted(Calls.Count, "call")}";
        }
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <summary>A function that makes something stale.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Marks">What is special about it, in a word each.</param>
/// <param name="Targets">What it reaches.</param>
internal sealed record MutationNode(string Name, IReadOnlyList<string> Marks, IReadOnlyList<Target> Targets);

/// <summary>A context with its reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Params">Its parameters; a question mark follows those that may be left out.</param>
/// <param name="Reads">The reads.</param>
internal sealed record ContextNode(string Name, IReadOnlyList<string> Params, IReadOnlyList<ReadNode> Reads);

/// <summary>A read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Marks">What is special about it, in a word each.</param>
internal sealed record ReadNode(string Name, IReadOnlyList<string> Marks);

/// <summary>What a mutation reaches.</summary>
/// <param name="Context">The context.</param>
/// <param name="Function">The one read of it that is meant, or that takes the result; <see langword="null"/> for all.</param>
/// <param name="Scope">The parameters that narrow it.</param>
/// <param name="IsMerge">Whether the result is merged, and nothing fetched.</param>
/// <param name="IsExplicit">Whether code of the mutation's own computes the scope.</param>
internal sealed record Target(string Context, string? Function, IReadOnlyList<string> Scope, bool IsMerge, bool IsExplicit)
{
    /// <summary>What stands at the edge.</summary>
    /// <param name="hasParams">Whether the context has parameters, so that it matters that none narrows.</param>
    public string Label(bool hasParams)
    {
        var parts = new List<string>();
        if (IsMerge) parts.Add($"merge {Function}");
        else if (Function is not null) parts.Add($"{Function} only");
        if (Scope.Count > 0) parts.Add($"by {string.Join(", ", Scope)}{(IsExplicit ? " (computed)" : "")}");
        else if (hasParams) parts.Add("all entries");
        return string.Join(", ", parts);
    }

    /// <summary>The edge as a sentence.</summary>
    /// <param name="mutation">The mutation's name.</param>
    /// <param name="hasParams">Whether the context has parameters.</param>
    public string Sentence(string mutation, bool hasParams)
    {
        var label = Label(hasParams);
        return $"{mutation} → {Context}{(label.Length == 0 ? "" : ": " + label)}";
    }
}
