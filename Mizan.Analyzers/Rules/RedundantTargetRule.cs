using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ034: a target that is listed twice, or a function whose whole context is a target as well.</summary>
internal sealed class RedundantTargetRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        var linker = new EffectsLinker(facts.Table);
        foreach (var (declaration, linked) in facts.Served)
        {
            if (linked.Function.Kind != FunctionKind.Mutation) continue;
            var (stale, merges) = linker.Resolve(linked.Function, []);
            foreach (var problem in Find("Affects", stale).Concat(Find("Merge", merges))) report.Add(declaration, problem);
        }
    }

    private static IEnumerable<Problem> Find(string property, IReadOnlyList<EffectSpec?> effects)
    {
        for (var i = 0; i < effects.Count; i++)
        {
            if (effects[i] is not { } effect) continue;
            var name = effect.Function ?? effect.Context;
            if (effects.Take(i).Contains(effect))
            {
                yield return new("MIZ034", $"'{name}' is listed twice in {property}; remove one", ProblemSite.Element(property, i));
            }
            else if (effect.Function is not null && effects.Any(e => e is { Function: null } && e.Context == effect.Context))
            {
                yield return new(
                    "MIZ034",
                    $"'{name}' becomes stale with its context '{effect.Context}', which {property} lists too; remove one",
                    ProblemSite.Element(property, i));
            }
        }
    }
}
