using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>
/// Which type of the new description stands where which type of the old one stood. Names of types do not travel, so types
/// are compared by where they are used, and a type that is renamed stays the same.
/// </summary>
internal sealed class TypePairs(DocumentIndex before, DocumentIndex after)
{
    private readonly SortedDictionary<(string Before, string After), (Direction Direction, Place Place)> found = new(Order);

    private static Comparer<(string Before, string After)> Order { get; } = Comparer<(string Before, string After)>.Create((x, y) =>
        string.CompareOrdinal(x.Before, y.Before) is not 0 and var order ? order : string.CompareOrdinal(x.After, y.After));

    /// <summary>The pairs, with all directions in which they travel and the first place of each.</summary>
    public IEnumerable<TypePair> All =>
        found.Select(pair => new TypePair(pair.Key.Before, pair.Key.After, pair.Value.Direction, pair.Value.Place));

    /// <summary>Takes in a use of a type and whatever the type holds.</summary>
    public void Visit(IrType old, IrType now, Direction direction, Place place)
    {
        if (old.Item is not null && now.Item is not null) Visit(old.Item, now.Item, direction, place.Elements);
        else VisitNamed(old.Name, now.Name, direction, place);
    }

    /// <summary>Takes in the types of one name that no client function uses in both descriptions.</summary>
    public void VisitRest()
    {
        foreach (var name in before.TypeNames.Where(name => !found.Keys.Any(pair => pair.Before == name || pair.After == name)))
        {
            VisitNamed(name, name, Direction.None, new(SubjectOf(name), null, "the type"));
        }
    }

    /// <summary>A type as the subject of changes.</summary>
    public Subject SubjectOf(string name) => new(Subject.KindOf(before.FormOf(name)), name);

    private void VisitNamed(string old, string now, Direction direction, Place place)
    {
        var form = before.FormOf(old);
        if (form is TypeForm.Scalar or TypeForm.Composite || form != after.FormOf(now)) return;
        var isNew = !found.TryGetValue((old, now), out var known);
        if (!isNew && (known.Direction | direction) == known.Direction) return;
        found[(old, now)] = (known.Direction | direction, isNew ? place : known.Place);
        if (form == TypeForm.Struct) VisitFields(old, now, direction);
        if (form == TypeForm.Union) VisitCases(old, now, direction);
    }

    private void VisitFields(string old, string now, Direction direction)
    {
        foreach (var field in before.Structs[old].Fields)
        {
            var same = after.Structs[now].Fields.FirstOrDefault(other => other.Name == field.Name);
            if (same is not null) Visit(field.Type, same.Type, direction, new(SubjectOf(old), field.Name, $"field '{field.Name}'"));
        }
    }

    private void VisitCases(string old, string now, Direction direction)
    {
        foreach (var item in before.Unions[old].Cases)
        {
            var same = after.Unions[now].Cases.FirstOrDefault(other => other.Value == item.Value && other.IsNumber == item.IsNumber);
            if (same is not null) VisitNamed(item.Struct, same.Struct, direction, new(SubjectOf(old), item.Value, $"case '{item.Value}'"));
        }
    }
}
