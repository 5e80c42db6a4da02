namespace Mizan.Generators.Model;

/// <summary>A class, record or struct, as a JSON object.</summary>
internal sealed record ObjectSpec : NamedSpec
{
    /// <summary>The members, in the order in which they are written.</summary>
    public required EquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The constructor's arguments: members by index, or constants.</summary>
    public required EquatableArray<ConstructorArgument> Constructor { get; init; }

    /// <summary>Why objects of the type can only be written; <see langword="null"/> when they can be read.</summary>
    public string? WriteOnly { get; init; }
}

/// <summary>An argument that the generated code hands to a constructor.</summary>
/// <param name="Member">The index of the member whose value it is, or -1.</param>
/// <param name="Constant">The C# text of the parameter's default value, where no member is there.</param>
internal sealed record ConstructorArgument(int Member, string? Constant);

/// <summary>A member of an object.</summary>
internal sealed record MemberSpec
{
    /// <summary>Its name in C#.</summary>
    public required string CSharpName { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Its type.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>How a value that was read gets into the object.</summary>
    public required MemberAccess Access { get; init; }

    /// <summary>Whether a text without it is refused.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The C# text of the constructor parameter's default value.</summary>
    public string? Default { get; init; }

    /// <summary>That value as JSON on the wire; <see langword="null"/> where there is none, or none that can be told.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>What a value that a call brings has to meet.</summary>
    public EquatableArray<ConstraintSpec> Constraints { get; init; }

    /// <summary>When it is left out.</summary>
    public MemberOmission Omission { get; init; }
}

/// <summary>How a value that was read gets into its object.</summary>
internal enum MemberAccess
{
    /// <summary>Not at all; the member is only written.</summary>
    ReadOnly,

    /// <summary>Through the constructor.</summary>
    Constructor,

    /// <summary>Through the initializer, always: the member is <c>required</c> in C#.</summary>
    Initializer,

    /// <summary>Through the initializer, when it was there: the accessor is <c>init</c>.</summary>
    OptionalInitializer,

    /// <summary>By assignment, when it was there.</summary>
    Assignment,
}

/// <summary>When a member is left out of an object, as <c>[JsonIgnore]</c> says.</summary>
internal enum MemberOmission
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>When it is null.</summary>
    WhenNull,

    /// <summary>When it has the default value of its type.</summary>
    WhenDefault,
}
