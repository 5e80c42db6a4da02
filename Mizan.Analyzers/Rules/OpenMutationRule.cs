using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ050: a mutation that anyone may call, of a context that only those with an identity may read.</summary>
internal sealed class OpenMutationRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        var guarded = facts.Linked.Functions
            .Select(f => f.Function)
            .Where(f => f.BundleContext is not null && (f.Auth != "None" || f.Policy is not null))
            .ToLookup(f => f.BundleContext, StringComparer.Ordinal);
        var linker = new Generators.Parsing.EffectsLinker(facts.Table);
        foreach (var (declaration, linked) in facts.Served)
        {
            var function = linked.Function;
            if (function is not { Kind: FunctionKind.Mutation, Auth: "None", Policy: null, Guard: null, IsPrivate: false }) continue;
            var (stale, merges) = linker.Resolve(function, []);
            var found = stale.Select((e, i) => (Effect: e, Site: ProblemSite.Element("Affects", i)))
                .Concat(merges.Select((e, i) => (Effect: e, Site: ProblemSite.Element("Merge", i))));
            foreach (var (effect, site) in found)
            {
                if (effect is null || guarded[effect.Context].FirstOrDefault() is not { } read) continue;
                report.Add(declaration, new(
                    "MIZ050",
                    $"Anyone may call '{function.Method.Name}', but reading context '{effect.Context}' needs an identity "
                    + $"('{read.WireName}'); state Auth.Required",
                    site));
            }
        }
    }
}
