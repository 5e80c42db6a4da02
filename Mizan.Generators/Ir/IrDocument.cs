using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>
/// What a server offers, as every client sees it: the content of <c>mizan.kdl</c>. Plain data, equal when every part is.
/// Each list is sorted by name (ordinal), save where the order of declaration says something: variants, fields, cases and
/// inputs.
/// </summary>
internal sealed record IrDocument
{
    /// <summary>The version of the description that this build writes and reads.</summary>
    public const int Version = 1;

    /// <summary>What the file is called.</summary>
    public const string FileName = "mizan.kdl";

    /// <summary>What the project is called.</summary>
    public required string Project { get; init; }

    /// <summary>The enums.</summary>
    public EquatableArray<IrEnum> Enums { get; init; }

    /// <summary>The object types.</summary>
    public EquatableArray<IrStruct> Structs { get; init; }

    /// <summary>The polymorphic types.</summary>
    public EquatableArray<IrUnion> Unions { get; init; }

    /// <summary>The named contexts.</summary>
    public EquatableArray<IrContext> Contexts { get; init; }

    /// <summary>The functions.</summary>
    public EquatableArray<IrFunction> Functions { get; init; }
}
