using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ035: a mutation that concerns every entry of a context with parameters, since no argument narrows it.</summary>
internal sealed class UnscopedMutationRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        var linker = new Generators.Parsing.EffectsLinker(facts.Table);
        foreach (var (declaration, linked) in facts.Served)
        {
            // A scope that is computed is what the author wants.
            if (linked.Function is not { Kind: FunctionKind.Mutation, ScopeMethod: null }) continue;
            var (stale, merges) = linker.Resolve(linked.Function, []);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < stale.Count; i++) Check("Affects", i, stale[i]);
            for (var i = 0; i < merges.Count; i++) Check("Merge", i, merges[i]);

            void Check(string property, int index, EffectSpec? effect)
            {
                if (effect is not { Scope.Count: 0 } || Narrowing(facts, effect.Context) is not { Length: > 0 } names) return;
                if (seen.Add(effect.Context)) report.Add(declaration, Describe(property, index, effect, linked.Function, names));
            }
        }
    }

    private static string Narrowing(ProjectFacts facts, string context) => string.Join(" or ", facts.Table.Parameters(context).Values
        .Where(p => p.IsRequired)
        .OrderBy(p => p.WireName, StringComparer.Ordinal)
        .Select(p => $"'{p.WireName}'"));

    private static Problem Describe(string property, int index, EffectSpec effect, FunctionSpec function, string names) => new(
        "MIZ035",
        $"'{function.Method.Name}' {(property == "Merge" ? "merges into" : "makes stale")} every entry of context '{effect.Context}'; "
        + $"take its {names} as an argument of the same type, or say with AffectsParams what is meant",
        ProblemSite.Element(property, index));
}
