using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Collects every type that a function's arguments and result are made of.</summary>
internal sealed class TypeClosure
{
    private readonly HashSet<(ITypeSymbol Type, bool IsRead)> entered = new(new EnteredComparer());
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly List<TypeSpec> specs = [];
    private readonly List<string> constraintMistakes = [];
    private readonly HashSet<string> documented = new(StringComparer.Ordinal);
    private readonly List<DocSpec> docs = [];

    /// <summary>What documentation comments say of the types.</summary>
    public IEnumerable<DocSpec> Docs => docs;

    /// <summary>Whether a type is new here. One that is read as an argument is looked at again after having been written.</summary>
    public bool Enter(ITypeSymbol type, bool isRead) => entered.Add((type, isRead));

    public void Add(NamedTypeResult found)
    {
        foreach (var spec in found.Specs)
        {
            if (keys.Add(spec.Key)) specs.Add(spec);
        }
        foreach (var doc in found.Docs)
        {
            if (documented.Add(doc.Owner)) docs.Add(doc);
        }
    }

    /// <summary>Adds a type that needs no codec of its own, and those within it.</summary>
    public void AddPlain(SpecPool pool, TypeRef type)
    {
        if (type.IsMembersOwn) return;
        for (var part = AsElsewhere(type); part is not null; part = part.Item)
        {
            // The metadata of a class is the same with and without null.
            var plain = part is { Nullable: true, IsValueType: false } ? part with { Nullable = false } : part;
            if (plain.Form == TypeForm.Named && !plain.Nullable) continue;
            if (keys.Add(plain.Annotated)) specs.Add(pool.Share(new PlainSpec { Type = plain }));
        }
    }

    /// <summary>Adds what is wrong with the constraints of a type that is read, by the path that leads to it.</summary>
    public void AddConstraintMistakes(IEnumerable<string> found, string path) =>
        constraintMistakes.AddRange(found.Select(mistake => path.Length == 0 ? mistake : $"{path}: {mistake}"));

    /// <summary>Hands over what is wrong with constraints, each mistake once.</summary>
    public IReadOnlyList<string> TakeConstraintMistakes()
    {
        string[] taken = [.. constraintMistakes];
        constraintMistakes.Clear();
        return taken;
    }

    public EquatableArray<TypeSpec> ToArray() => specs.ToEquatableArray();

    // How numbers travel is the member's affair, also within a list.
    private static TypeRef AsElsewhere(TypeRef type)
    {
        var item = type.Item is null ? null : AsElsewhere(type.Item);
        return ReferenceEquals(item, type.Item) && type.Encoding == NumberEncoding.Number
            ? type
            : type with { Encoding = NumberEncoding.Number, Item = item };
    }

    private sealed class EnteredComparer : IEqualityComparer<(ITypeSymbol Type, bool IsRead)>
    {
        public bool Equals((ITypeSymbol Type, bool IsRead) x, (ITypeSymbol Type, bool IsRead) y) =>
            x.IsRead == y.IsRead && SymbolEqualityComparer.IncludeNullability.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, bool IsRead) obj) =>
            SymbolEqualityComparer.IncludeNullability.GetHashCode(obj.Type) + (obj.IsRead ? 1 : 0);
    }
}
