using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares objects field by field.</summary>
internal sealed class StructDiff(FieldDiff fields, ChangeLog log)
{
    public void Compare(Subject subject, string suffix, IrStruct old, IrStruct now, Direction direction)
    {
        foreach (var field in old.Fields)
        {
            var same = now.Fields.FirstOrDefault(other => other.Name == field.Name);
            if (same is null) ReportGone(Of(field), field, Added(), direction);
            else CompareFields(Of(field), field, same, direction);
        }
        foreach (var field in Added()) ReportNew(Of(field), field, direction);
        log.CompareOrder(subject, old.Fields.Select(f => f.Name), now.Fields.Select(f => f.Name), "its fields");
        log.CompareDocs(subject, old.Doc, now.Doc, "the struct");

        IEnumerable<IrField> Added() => now.Fields.Where(field => !old.Fields.Any(other => other.Name == field.Name));
        Place Of(IrField field) => new(subject, field.Name, $"field '{field.Name}'{suffix}");
    }

    private void ReportGone(Place place, IrField field, IEnumerable<IrField> added, Direction direction)
    {
        var renamed = added.FirstOrDefault(other => other.Type == field.Type);
        log.Judge(
            Rule.FieldRemoved, place, direction, $"{place.Noun} is gone{Hints.Renamed(renamed?.Name)}",
            new("what deployed clients send is ignored without a word", "deployed clients expect it", ""));
    }

    private void ReportNew(Place place, IrField field, Direction direction)
    {
        if (field.Optional)
        {
            log.Judge(
                Rule.FieldAdded, place, direction, $"{place.Noun} is new, and may be left out",
                new(null, null, "deployed clients neither send it nor look at it"));
            return;
        }
        log.Judge(
            Rule.FieldAdded, place, direction, $"{place.Noun} is new",
            new("it is required, and deployed clients do not send it", null, "deployed clients do not look at it"));
    }

    private void CompareFields(Place place, IrField old, IrField now, Direction direction)
    {
        if (now.Optional && !old.Optional)
        {
            log.Judge(
                Rule.MadeOptional, place, direction, $"{place.Noun} need not be sent any more",
                new(null, null, "deployed clients may send it all the same"));
        }
        else if (old.Optional && !now.Optional)
        {
            log.Judge(
                Rule.MadeRequired, place, direction, $"{place.Noun} has to be sent now",
                new("deployed clients that leave it out are refused", null, "deployed clients do not send it at all"));
        }
        if (now.Omissible && !old.Omissible)
        {
            log.Judge(
                Rule.MadeOmissible, place, direction, $"{place.Noun} may be missing from answers now",
                new(null, "deployed clients expect it", "deployed clients do not get it at all"));
        }
        else if (old.Omissible && !now.Omissible)
        {
            log.Judge(
                Rule.MadePresent, place, direction, $"{place.Noun} is in every answer now",
                new(null, null, "deployed clients can do with it and without it"));
        }
        fields.Compare(place, old, now, direction);
    }
}
