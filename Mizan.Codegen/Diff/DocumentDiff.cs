using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>
/// Finds what changed between two descriptions, and judges what it means to deployed clients: those that were built from
/// the old one and talk to a server of the new one.
/// </summary>
internal sealed class DocumentDiff
{
    private readonly DocumentIndex before;
    private readonly DocumentIndex after;
    private readonly ChangeLog log = new();
    private readonly TypePairs pairs;

    private DocumentDiff(IrDocument before, IrDocument after)
    {
        (this.before, this.after) = (new(before), new(after));
        pairs = new(this.before, this.after);
    }

    /// <summary>The changes, breaking ones first.</summary>
    /// <param name="before">The old description.</param>
    /// <param name="after">The new one.</param>
    public static IReadOnlyList<Change> Compare(IrDocument before, IrDocument after) => new DocumentDiff(before, after).Compare();

    private IReadOnlyList<Change> Compare()
    {
        var uses = new UseDiff(before, after, log);
        var fields = new FieldDiff(uses, new(log), log);
        CompareFunctions(new(before, after, uses, fields, log));
        new ContextDiff(before, after, uses, log).Compare();
        pairs.VisitRest();
        new TypeDiff(before, after, fields, log).Compare(pairs);
        var (old, now) = (before.Document.Project, after.Document.Project);
        if (old != now) log.Neutral(Rule.ProjectRenamed, new(SubjectKind.Project, old), $"it is called '{now}' now");
        return log.Sorted();
    }

    private void CompareFunctions(FunctionDiff functions)
    {
        var added = after.Document.Functions.Where(function => !before.Functions.ContainsKey(function.Name)).ToArray();
        foreach (var old in before.Document.Functions)
        {
            if (!after.Functions.TryGetValue(old.Name, out var now))
            {
                ReportGone(old, added);
                continue;
            }
            functions.Compare(old, now);
            Visit(old, now);
        }
        var access = new AccessDiff(before, log);
        foreach (var function in added)
        {
            log.Compatible(Rule.FunctionAdded, FunctionDiff.SubjectOf(function), "it is new; deployed clients do not use it");
            access.CompareMember(FunctionDiff.SubjectOf(function), function);
        }
    }

    private void ReportGone(IrFunction old, IrFunction[] added)
    {
        var subject = FunctionDiff.SubjectOf(old);
        var hint = Hints.Renamed(Hints.Successor(old, added));
        var why = old switch
        {
            { IsPrivate: true } => "no client could call it",
            { Route: { } route } => $"links to '{route}' lead nowhere",
            { Context: { } context } => $"deployed clients miss it in '{context}'",
            _ => "deployed clients that call it are refused",
        };
        if (old.IsPrivate) log.Compatible(Rule.FunctionRemoved, subject, $"it is gone{hint}; {why}");
        else log.Breaking(Rule.FunctionRemoved, subject, $"it is gone{hint}; {why}");
    }

    private void Visit(IrFunction old, IrFunction now)
    {
        foreach (var input in old.Inputs)
        {
            var same = now.Inputs.FirstOrDefault(other => other.Name == input.Name);
            if (same is null) continue;
            var place = new Place(FunctionDiff.SubjectOf(old), input.Name, $"argument '{input.Name}'");
            pairs.Visit(input.Type, same.Type, old.IsPrivate ? Direction.None : Direction.Input, place);
        }
        pairs.Visit(old.Output, now.Output, old.IsPrivate ? Direction.None : Direction.Output, FunctionDiff.ResultOf(old));
    }
}
