using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>What generated code says of a function that is called.</summary>
internal static class CallText
{
    /// <summary>What the function does, and what it does to the data of a client.</summary>
    public static string Doc(IrFunction function)
    {
        var sentences = new List<string> { function.Doc ?? $"Calls `{function.Name}`." };
        var affected = function.Affects.Select(e => e.Function is null ? $"`{e.Context}`" : $"`{e.Function}` of `{e.Context}`");
        var merged = function.Merges.Select(m => $"`{m.Slot}` of `{m.Context}`");
        if (function.Affects.Count > 0) sentences.Add($"Affects {string.Join(", ", affected.Distinct())}.");
        if (function.Merges.Count > 0) sentences.Add($"Merges into {string.Join(", ", merged.Distinct())}.");
        return string.Join(" ", sentences);
    }

    /// <summary>What is stale when nobody knows whether a call has happened, as elements of a list.</summary>
    public static IReadOnlyList<string> Affects(IrFunction function) =>
    [
        .. function.Affects.Select(e => Entry(function, e.Context, e.Function, e.Scope, e.IsExplicit))
            .Concat(function.Merges.Select(m => Entry(function, m.Context, null, m.Scope, m.IsExplicit)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Entry(IrFunction function, string context, string? member, IEnumerable<string> scope, bool isExplicit)
    {
        // A scope that the server computes is not known here, and then everything of the context counts.
        var known = isExplicit ? [] : scope.Where(name => function.Inputs.Any(input => input.Name == name && !input.Optional)).ToArray();
        var parts = new List<string> { $"context: {TsText.Literal(context)}" };
        if (member is not null) parts.Add($"function: {TsText.Literal(member)}");
        if (known.Length > 0)
        {
            parts.Add($"params: {{ {string.Join(", ", known.Select(name => $"{TsText.Member(name)}: {TsText.Access("args", name)}"))} }}");
        }
        return parts.Count == 1 ? TsText.Literal(context) : $"{{ {string.Join(", ", parts)} }}";
    }
}
