using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>
/// MIZ024: a context whose answers are kept until a mutation names it, which none does. Only a program sees every mutation
/// that there is, those of the libraries that it references included.
/// </summary>
internal sealed class UnrefreshedContextRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        if (!facts.IsApplication) return;
        var refreshed = new HashSet<string>(
            facts.Served.SelectMany(f => f.Linked.Effects!.Stale.Concat(f.Linked.Effects.Merges)).Select(e => e.Context)
                .Concat(facts.Referenced.Modules.SelectMany(m => m.Functions).SelectMany(f => f.Affected)),
            StringComparer.Ordinal);
        foreach (var reads in facts.Served.GroupBy(f => f.Linked.Function.BundleContext))
        {
            if (reads.Key is null || refreshed.Contains(reads.Key) || reads.Any(r => r.Linked.Function.Cache is not null)) continue;
            report.Add(reads.First().Declaration, new(
                "MIZ024",
                $"Context '{reads.Key}' is kept until a mutation names it, and none does; "
                + "name it in Affects, or state Cache.Never or a number of seconds",
                ProblemSite.Attribute("Context")));
        }
    }
}
