using System.Globalization;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares how long answers are kept, and which revision they are of.</summary>
internal sealed class KeepDiff(ChangeLog log)
{
    public void Compare(Subject subject, (IrCache? Cache, int Rev) old, (IrCache? Cache, int Rev) now)
    {
        if (old.Cache != now.Cache)
        {
            var isLonger = Seconds(now.Cache) > Seconds(old.Cache);
            log.Compatible(
                isLonger ? Rule.CacheLonger : Rule.CacheShorter, subject,
                $"answers are kept {Text(now.Cache)}, and were kept {Text(old.Cache)}; "
                + (isLonger ? "what changes without a mutation shows later" : "the server works more often"));
        }
        if (now.Rev > old.Rev) log.Compatible(Rule.RevRaised, subject, $"its revision is {now.Rev}; kept answers are made anew");
        if (now.Rev < old.Rev)
        {
            log.Breaking(
                Rule.RevLowered, subject,
                $"its revision is {now.Rev}, and was {old.Rev}; answers that were kept under the lower one may come back");
        }
    }

    public void CompareOwners(Subject subject, IrFunction old, IrFunction now)
    {
        if (old.IsPersonal == now.IsPersonal) return;
        if (now.IsPersonal) log.Compatible(Rule.MadePersonal, subject, "answers may differ from caller to caller; none is kept for others");
        else log.Compatible(Rule.MadeImpersonal, subject, "answers do not depend on the caller any more");
    }

    private static double Seconds(IrCache? cache) => cache?.Seconds ?? double.PositiveInfinity;

    private static string Text(IrCache? cache) => cache switch
    {
        null => "until they are stale",
        { Seconds: 0 } => "not at all",
        { Seconds: var seconds } => $"for {seconds.ToString(CultureInfo.InvariantCulture)} s",
    };
}
