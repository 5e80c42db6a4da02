using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares what an argument and a field have in common.</summary>
internal sealed class FieldDiff(UseDiff uses, ConstraintDiff constraints, ChangeLog log)
{
    public void Compare(Place place, IrField old, IrField now, Direction direction, bool isQuery = false)
    {
        uses.Compare(place, old.Type, now.Type, direction, isQuery);
        constraints.Compare(place, old.Constraints, now.Constraints, direction);
        if (old.Optional && now.Optional && old.Default != now.Default) CompareDefaults(place, old, now, direction);
        log.CompareDocs(place.Subject, old.Doc, now.Doc, place.Noun, place.Member);
    }

    private void CompareDefaults(Place place, IrField old, IrField now, Direction direction)
    {
        var what = $"{place.Noun} counts as {Text(now)} where it is left out, and counted as {Text(old)}";
        if (!direction.HasFlag(Direction.Input)) log.Neutral(Rule.DefaultChanged, place.Subject, what, place.Member);
        else log.Compatible(Rule.DefaultChanged, place.Subject, $"{what}; what a default is, the server decides", place.Member);
    }

    private static string Text(IrField field) => field.Default ?? "absent";
}
