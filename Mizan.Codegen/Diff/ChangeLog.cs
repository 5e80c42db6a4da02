namespace Mizan.Codegen.Diff;

/// <summary>Collects changes.</summary>
internal sealed class ChangeLog
{
    private readonly List<Change> changes = [];

    /// <summary>Everything that was found, breaking changes first, then by what they are about.</summary>
    public IReadOnlyList<Change> Sorted() =>
    [
        .. changes
            .OrderBy(change => change.Judgement)
            .ThenBy(change => change.Subject.Kind)
            .ThenBy(change => change.Subject.Name, StringComparer.Ordinal),
    ];

    public void Breaking(Rule rule, Subject subject, string text, string? member = null) =>
        changes.Add(new(Judgement.Breaking, rule, subject, member, text));

    public void Compatible(Rule rule, Subject subject, string text, string? member = null) =>
        changes.Add(new(Judgement.Compatible, rule, subject, member, text));

    public void Neutral(Rule rule, Subject subject, string text, string? member = null) =>
        changes.Add(new(Judgement.Neutral, rule, subject, member, text));

    /// <summary>Reports what happened to a value, with the reason that its directions give.</summary>
    public void Judge(Rule rule, Place place, Direction direction, string what, Reasons reasons)
    {
        var (judgement, reason) = reasons.For(direction);
        changes.Add(new(judgement, rule, place.Subject, place.Member, $"{what}; {reason}"));
    }

    /// <summary>Reports a documentation comment that reads differently.</summary>
    public void CompareDocs(Subject subject, string? old, string? now, string noun, string? member = null)
    {
        if (old != now) Neutral(Rule.DocChanged, subject, $"the documentation of {noun} reads differently", member);
    }

    /// <summary>Reports names that stand in another order.</summary>
    public void CompareOrder(Subject subject, IEnumerable<string> old, IEnumerable<string> now, string noun)
    {
        var (before, after) = (old.ToArray(), now.ToArray());
        if (!before.Where(after.Contains).SequenceEqual(after.Where(before.Contains)))
        {
            Neutral(Rule.OrderChanged, subject, $"{noun} stand in another order");
        }
    }
}
