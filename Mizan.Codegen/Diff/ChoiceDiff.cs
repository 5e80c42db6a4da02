using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares types whose values are one of several: enums and unions.</summary>
internal sealed class ChoiceDiff(ChangeLog log)
{
    public void Compare(Subject subject, string suffix, IrEnum old, IrEnum now, Direction direction)
    {
        var (before, after) = (Names(old), Names(now));
        foreach (var name in before.Except(after)) ReportGone(Rule.VariantRemoved, Variant(name), direction);
        foreach (var name in after.Except(before)) ReportNew(Rule.VariantAdded, Variant(name), direction);
        foreach (var variant in old.Variants)
        {
            var same = now.Variants.FirstOrDefault(other => other.Name == variant.Name);
            if (same is not null) log.CompareDocs(subject, variant.Doc, same.Doc, Variant(variant.Name).Noun, variant.Name);
        }
        log.CompareOrder(subject, before, after, "its variants");
        log.CompareDocs(subject, old.Doc, now.Doc, "the enum");

        static string[] Names(IrEnum type) => [.. type.Variants.Select(variant => variant.Name)];
        Place Variant(string name) => new(subject, name, $"variant '{name}'{suffix}");
    }

    public void Compare(Subject subject, string suffix, IrUnion old, IrUnion now, Direction direction)
    {
        var (before, after) = (Values(old), Values(now));
        foreach (var value in before.Except(after)) ReportGone(Rule.CaseRemoved, Case(value), direction);
        foreach (var value in after.Except(before)) ReportNew(Rule.CaseAdded, Case(value), direction);
        if (old.Discriminator != now.Discriminator)
        {
            const string Why = "deployed clients tell them apart by the old one";
            log.Judge(
                Rule.DiscriminatorChanged, new(subject, null, ""), direction,
                $"the cases are told apart by '{now.Discriminator}' instead of '{old.Discriminator}'{suffix}", new(Why, Why, Why));
        }
        log.CompareOrder(subject, before, after, "its cases");
        log.CompareDocs(subject, old.Doc, now.Doc, "the union");

        static string[] Values(IrUnion type) => [.. type.Cases.Select(Value)];
        Place Case(string value) => new(subject, value, $"case {value}{suffix}");
    }

    // A number and the string of its digits are two discriminators.
    private static string Value(IrCase item) =>
        item.Value is null ? "without a discriminator" : item.IsNumber ? item.Value : $"'{item.Value}'";

    private void ReportGone(Rule rule, Place place, Direction direction) => log.Judge(
        rule, place, direction, $"{place.Noun} is gone",
        new("deployed clients that send it are refused", null, "deployed clients no longer get it"));

    private void ReportNew(Rule rule, Place place, Direction direction) => log.Judge(
        rule, place, direction, $"{place.Noun} is new",
        new(null, "deployed clients that get it do not know it", "deployed clients do not send it"));
}
