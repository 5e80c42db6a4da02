using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Turns the types of the generator's model into those of a description, which go by their paths at first.</summary>
internal sealed class TypeDescriber
{
    private readonly IReadOnlyList<NamedSpec> specs;
    private readonly Dictionary<string, string> paths;
    private readonly DocTable docs;

    public TypeDescriber(IEnumerable<TypeSpec> types, DocTable docs)
    {
        specs = [.. types.OfType<NamedSpec>()];
        // A type may be written in two ways, each by a codec of its own.
        paths = specs.ToDictionary(s => s.Type.Codec!, s => s.Path, StringComparer.Ordinal);
        this.docs = docs;
    }

    /// <summary>Adds every type to a set.</summary>
    public void AddTo(TypeSet set)
    {
        foreach (var spec in specs)
        {
            switch (spec)
            {
                case EnumSpec type:
                    set.Add(Describe(type));
                    break;
                case ObjectSpec type:
                    set.Add(new IrStruct(type.Path, docs[type.Path], type.Members.Select(m => Describe(type, m)).ToEquatableArray()));
                    break;
                case UnionSpec type:
                    set.Add(new IrUnion(type.Path, type.Discriminator, docs[type.Path], Cases(type).ToEquatableArray()));
                    break;
            }
        }
    }

    /// <summary>A use of a type; none is <c>void</c>.</summary>
    public IrType Of(TypeRef? type) => type is null ? new(IrTypeNames.Void) : new(NameOf(type))
    {
        Nullable = type.Nullable,
        Item = type.Item is null ? null : Of(type.Item),
        IsText = type.Encoding == NumberEncoding.Text,
    };

    private string NameOf(TypeRef type) => type.Form switch
    {
        TypeForm.Scalar => NameOf(type.Scalar),
        TypeForm.Named => paths[type.Codec!],
        // What the application's own converter writes is its own affair.
        TypeForm.Converted => NameOf(Scalar.Json),
        TypeForm.Set or TypeForm.SortedSet or TypeForm.ImmutableSet => IrTypeNames.Set,
        TypeForm.Map or TypeForm.SortedMap or TypeForm.ImmutableMap => IrTypeNames.Map,
        _ => IrTypeNames.List,
    };

    private static string NameOf(Scalar scalar) =>
        scalar == Scalar.DateTimeOffset ? "datetime-offset" : scalar.ToString().ToLowerInvariant();

    private IrEnum Describe(EnumSpec type) => new(
        type.Path,
        docs[type.Path],
        type.Variants.Where(v => !v.IsAlias).Select(v => new IrVariant(v.WireName, docs[type.Path, v.WireName])).ToEquatableArray());

    private IrField Describe(ObjectSpec type, MemberSpec member) => new()
    {
        Name = member.WireName,
        Type = Of(member.Type),
        Optional = !member.IsRequired && !ConstraintDescriber.Demands(member.Constraints),
        Omissible = member.Omission != MemberOmission.Never,
        Default = member.DefaultJson,
        Constraints = ConstraintDescriber.Describe(member.Constraints, member.Type),
        Doc = docs[type.Path, member.WireName],
    };

    private IEnumerable<IrCase> Cases(UnionSpec type)
    {
        foreach (var item in type.Cases) yield return new(item.Discriminator, type.IsNumeric, paths[item.Codec]);
        if (type.BaseCodec is not null && !type.Cases.Any(c => c.CSharp == type.Type.CSharp))
        {
            yield return new(null, false, paths[type.BaseCodec]);
        }
    }
}
