using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>
/// Compares what a function makes stale. The server tells it with each answer and deployed clients believe it, so what the
/// server no longer tells stays on their screens.
/// </summary>
internal sealed class EffectDiff(DocumentIndex before, DocumentIndex after, ChangeLog log)
{
    private const string Stale = "deployed clients go on showing what is stale";
    private const string More = "deployed clients fetch more often";

    public void Compare(Subject subject, IrFunction old, IrFunction now)
    {
        var answered = new HashSet<IrEffect>();
        foreach (var effect in old.Affects.Where(effect => !now.Affects.Contains(effect)))
        {
            var same = now.Affects.FirstOrDefault(e => IsSameTarget(e, effect) && !old.Affects.Contains(e) && !answered.Contains(e));
            if (same is not null)
            {
                answered.Add(same);
                CompareScopes(subject, effect, same);
            }
            else ReportGone(subject, effect, now, answered);
        }
        foreach (var effect in now.Affects.Where(effect => !old.Affects.Contains(effect) && !answered.Contains(effect)))
        {
            log.Compatible(
                Rule.InvalidationAdded, subject, $"it makes {Describe(effect)} stale as well; {More}", effect.Function ?? effect.Context);
        }
    }

    private void CompareScopes(Subject subject, IrEffect old, IrEffect now)
    {
        var target = old.Function ?? old.Context;
        var (lost, gained) = (old.Scope.Except(now.Scope).ToArray(), now.Scope.Except(old.Scope).ToArray());
        if (gained.Length > 0)
        {
            log.Breaking(
                Rule.InvalidationNarrowed, subject, $"it makes {Describe(now)} stale, and not {Describe(old)} any more; {Stale}", target);
        }
        else if (lost.Length > 0 || old.Function != now.Function)
        {
            log.Compatible(
                Rule.InvalidationWidened, subject, $"it makes {Describe(now)} stale, and not just {Describe(old)}; {More}", target);
        }
        else
        {
            log.Compatible(
                Rule.ScopeSourceChanged, subject,
                now.IsExplicit
                    ? $"it computes by itself which part of {Name(now)} is stale; deployed clients do as they are told"
                    : $"its arguments tell which part of {Name(now)} is stale; deployed clients do as they are told",
                target);
        }
    }

    private void ReportGone(Subject subject, IrEffect gone, IrFunction now, HashSet<IrEffect> answered)
    {
        var target = gone.Function ?? gone.Context;
        var related = now.Affects.Where(effect => effect.Context == gone.Context).ToArray();
        if (related.FirstOrDefault(effect => effect.Function is null) is { } whole)
        {
            answered.Add(whole);
            CompareScopes(subject, gone, whole);
        }
        else if (!after.Contexts.ContainsKey(gone.Context) || (gone.Function is not null && !after.Functions.ContainsKey(gone.Function)))
        {
            log.Compatible(Rule.InvalidationLost, subject, $"it does not make {Describe(gone)} stale any more; it is gone itself", target);
        }
        else if (gone.Function is null && related.Length > 0)
        {
            answered.UnionWith(related);
            ReportMembersOnly(subject, gone, related);
        }
        else
        {
            var merged = now.Merges.Any(merge => merge.Context == gone.Context) ? ", save for what is merged" : "";
            log.Breaking(Rule.InvalidationLost, subject, $"it does not make {Describe(gone)} stale any more; {Stale}{merged}", target);
        }
    }

    private void ReportMembersOnly(Subject subject, IrEffect gone, IrEffect[] related)
    {
        var covered = related.Where(effect => !effect.Scope.Except(gone.Scope).Any()).Select(effect => effect.Function).ToHashSet();
        var missed = before.Members(gone.Context).Select(member => member.Name)
            .Where(name => after.Functions.ContainsKey(name) && !covered.Contains(name))
            .ToArray();
        if (missed.Length == 0)
        {
            log.Compatible(
                Rule.InvalidationWidened, subject,
                $"it makes every function of {Name(gone)} stale, each by its name; deployed clients fetch as much", gone.Context);
        }
        else
        {
            var names = string.Join(", ", missed.Select(name => $"'{name}'"));
            log.Breaking(
                Rule.InvalidationNarrowed, subject,
                $"it makes only parts of {Name(gone)} stale, and no longer {names}; {Stale}", gone.Context);
        }
    }

    private static bool IsSameTarget(IrEffect left, IrEffect right) => left.Context == right.Context && left.Function == right.Function;

    private static string Name(IrEffect effect) =>
        effect.Function is null ? $"'{effect.Context}'" : $"'{effect.Function}' of '{effect.Context}'";

    private static string Describe(IrEffect effect) => Name(effect) + ScopeText.Of(effect.Scope);
}
