namespace Mizan.Generators.Model;

/// <summary>
/// A type that gets metadata, and mostly a codec, of its own. Plain data, equal when every part is; see <see cref="TypeRef"/>.
/// </summary>
internal abstract record TypeSpec
{
    /// <summary>The type.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>Identifies the spec among those of a compilation, and orders it.</summary>
    public virtual string Key => Type.Annotated;
}

/// <summary>A type whose codec the runtime has: scalars, lists, maps.</summary>
internal sealed record PlainSpec : TypeSpec;

/// <summary>A type with a generated codec.</summary>
internal abstract record NamedSpec : TypeSpec
{
    /// <summary>The namespace of the codec.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the codec without its suffix, which is also that of the metadata.</summary>
    public required string Name { get; init; }

    /// <summary>The type's name with all that is around it, see <see cref="Parsing.TypePath"/>: the same in every compilation.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the codec serves others of the same type, which has another one as its own.</summary>
    public bool IsAuxiliary { get; init; }

    public override string Key => Namespace + "." + Name;
}

/// <summary>An enum, as a JSON string.</summary>
internal sealed record EnumSpec : NamedSpec
{
    /// <summary>The members, in order of declaration.</summary>
    public required EquatableArray<VariantSpec> Variants { get; init; }
}

/// <summary>A member of an enum.</summary>
/// <param name="CSharpName">Its name in C#.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="IsAlias">Whether an earlier member has the same value, and so is the one that is written.</param>
internal sealed record VariantSpec(string CSharpName, string WireName, bool IsAlias);

/// <summary>A polymorphic type, as the object of one of its cases.</summary>
internal sealed record UnionSpec : NamedSpec
{
    /// <summary>The member that tells the cases apart.</summary>
    public required string Discriminator { get; init; }

    /// <summary>Whether the discriminators are numbers.</summary>
    public required bool IsNumeric { get; init; }

    /// <summary>The cases, in order of declaration.</summary>
    public required EquatableArray<CaseSpec> Cases { get; init; }

    /// <summary>The codec for an object without discriminator, when the type itself is concrete.</summary>
    public string? BaseCodec { get; init; }
}

/// <summary>A case of a union.</summary>
/// <param name="CSharp">The derived type.</param>
/// <param name="Codec">The codec of its object.</param>
/// <param name="Discriminator">The discriminator's text; <see langword="null"/> where there is none.</param>
internal sealed record CaseSpec(string CSharp, string Codec, string? Discriminator);
