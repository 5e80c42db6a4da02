using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>
/// Compares who may call. The reads of a context are refused together, so whoever could fetch it has met what any of them
/// demanded.
/// </summary>
internal sealed class AccessDiff(DocumentIndex before, ChangeLog log)
{
    public void Compare(Subject subject, IrFunction old, IrFunction now)
    {
        IReadOnlyList<IrFunction> passed = now.Context is not null && now.Context == old.Context ? before.Members(now.Context) : [old];
        if (old.Auth != now.Auth) CompareAuth(subject, old, now, passed);
        if (old.Policy != now.Policy) ComparePolicies(subject, old, now, passed);
        if (now.HasGuard && !old.HasGuard) ReportTightened(subject, old, now, "a guard of its own judges callers now", isNew: true);
        if (old.HasGuard && !now.HasGuard) log.Compatible(Rule.AccessLoosened, subject, "no guard of its own judges callers any more");
    }

    /// <summary>Whether a new member keeps callers out of a context that they could fetch.</summary>
    public void CompareMember(Subject subject, IrFunction added)
    {
        var passed = before.Members(added.Context);
        if (passed.Count == 0) return;
        var demands = new List<string>();
        if (!passed.Any(known => Implies(known.Auth, added.Auth))) demands.Add($"callers are {Callers(added)}");
        if (added.Policy is not null && !passed.Any(known => known.Policy == added.Policy))
        {
            demands.Add($"they meet the policy '{added.Policy}'");
        }
        if (added.HasGuard) demands.Add("its guard lets them in");
        if (demands.Count == 0) return;
        log.Breaking(
            Rule.AccessTightened, subject,
            $"it demands that {string.Join(" and that ", demands)}; "
            + $"to others the whole context '{added.Context}' is refused, which they could fetch");
    }

    private void CompareAuth(Subject subject, IrFunction old, IrFunction now, IReadOnlyList<IrFunction> passed)
    {
        if (Implies(old.Auth, now.Auth))
        {
            log.Compatible(Rule.AccessLoosened, subject, $"callers may be {Callers(now)}, and had to be {Callers(old)}");
            return;
        }
        var isNew = !passed.Any(known => Implies(known.Auth, now.Auth));
        ReportTightened(subject, old, now, $"callers have to be {Callers(now)} now", isNew);
    }

    private void ComparePolicies(Subject subject, IrFunction old, IrFunction now, IReadOnlyList<IrFunction> passed)
    {
        if (now.Policy is null)
        {
            log.Compatible(Rule.AccessLoosened, subject, $"callers need not meet the policy '{old.Policy}' any more");
            return;
        }
        var isNew = !passed.Any(known => known.Policy == now.Policy);
        ReportTightened(subject, old, now, $"callers have to meet the policy '{now.Policy}' now", isNew);
    }

    private void ReportTightened(Subject subject, IrFunction old, IrFunction now, string what, bool isNew)
    {
        var why = (old.IsPrivate, isNew, now.Context) switch
        {
            (true, _, _) => "no deployed client could call it",
            (_, false, _) => "another function of its context demanded that already",
            (_, _, null) => "others are refused, who could call it",
            _ => $"to others the whole context '{now.Context}' is refused, which they could fetch",
        };
        if (isNew && !old.IsPrivate) log.Breaking(Rule.AccessTightened, subject, $"{what}; {why}");
        else log.Compatible(Rule.AccessTightened, subject, $"{what}; {why}");
    }

    // The roles have nothing to do with one another: a superuser is no member of staff.
    private static bool Implies(string? met, string? demanded) =>
        demanded is null || met == demanded || (demanded == "required" && met is not null);

    private static string Callers(IrFunction function) => function.Auth switch
    {
        null => "anyone",
        "required" => "signed in",
        var role => $"in the role '{role}'",
    };
}
