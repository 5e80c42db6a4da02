using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares into what clients splice a function's result, as the server tells them with each answer.</summary>
internal sealed class MergeDiff(DocumentIndex after, ChangeLog log)
{
    private const string Stale = "deployed clients go on showing what is stale";

    public void Compare(Subject subject, IrFunction old, IrFunction now)
    {
        var answered = new HashSet<IrMerge>();
        foreach (var merge in old.Merges)
        {
            if (now.Merges.FirstOrDefault(known => IsSameTarget(known, merge)) is { } same)
            {
                answered.Add(same);
                CompareSame(subject, merge, same);
            }
            else ReportGone(subject, old, now, merge, answered);
        }
        foreach (var merge in now.Merges.Where(merge => !answered.Contains(merge)))
        {
            log.Compatible(
                Rule.MergeAdded, subject, $"its result is merged into {Describe(merge)}; deployed clients do as they are told", merge.Slot);
        }
    }

    private void CompareSame(Subject subject, IrMerge old, IrMerge now)
    {
        if (now.Scope.Except(old.Scope).Any())
        {
            log.Breaking(
                Rule.MergeNarrowed, subject,
                $"its result is merged into {Describe(now)}, and no longer into {Describe(old)}; {Stale}", old.Slot);
        }
        else if (old.Scope.Except(now.Scope).Any())
        {
            log.Compatible(
                Rule.MergeWidened, subject,
                $"its result is merged into {Describe(now)}, and not just into {Describe(old)}; deployed clients do as they are told",
                old.Slot);
        }
        else if (old.IsExplicit != now.IsExplicit)
        {
            log.Compatible(
                Rule.ScopeSourceChanged, subject,
                $"{(now.IsExplicit ? "its own code tells" : "its arguments tell")} where its result goes; "
                + "deployed clients do as they are told",
                old.Slot);
        }
        if (old.Key != now.Key)
        {
            log.Compatible(
                Rule.MergeKeyChanged, subject,
                $"rows of '{old.Slot}' are told apart by {Key(now)}, and not by {Key(old)}; the key comes with each answer", old.Slot);
        }
    }

    private void ReportGone(Subject subject, IrFunction old, IrFunction now, IrMerge gone, HashSet<IrMerge> answered)
    {
        var isFetched = now.Affects.Any(effect =>
            effect.Context == gone.Context
            && (effect.Function is null || effect.Function == gone.Slot)
            && !effect.Scope.Except(gone.Scope).Any());
        var other = now.Merges.FirstOrDefault(merge =>
            merge.Context == gone.Context && !answered.Contains(merge) && !old.Merges.Any(known => IsSameTarget(known, merge)));
        var what = $"its result is not merged into {Describe(gone)} any more";
        if (other is not null)
        {
            answered.Add(other);
            what = $"its result is merged into {Describe(other)}, and not into {Describe(gone)}";
        }
        var rule = other is null ? Rule.MergeLost : Rule.MergeSlotChanged;
        if (isFetched) log.Compatible(rule, subject, $"{what}; deployed clients fetch that instead", gone.Slot);
        else if (!after.Functions.ContainsKey(gone.Slot)) log.Compatible(rule, subject, $"{what}; it is gone itself", gone.Slot);
        else log.Breaking(rule, subject, $"{what}; {Stale}", gone.Slot);
    }

    private static bool IsSameTarget(IrMerge left, IrMerge right) => left.Context == right.Context && left.Slot == right.Slot;

    private static string Key(IrMerge merge) => merge.Key is null ? "nothing" : $"'{merge.Key}'";

    private static string Describe(IrMerge merge) => $"'{merge.Slot}' of '{merge.Context}'{ScopeText.Of(merge.Scope)}";
}
