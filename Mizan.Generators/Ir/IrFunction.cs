using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>A function.</summary>
internal sealed record IrFunction
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does to data.</summary>
    public required FunctionKind Kind { get; init; }

    /// <summary>The context that a read belongs to.</summary>
    public string? Context { get; init; }

    /// <summary>Who may call: <c>required</c>, <c>staff</c> or <c>superuser</c>; <see langword="null"/> for anyone.</summary>
    public string? Auth { get; init; }

    /// <summary>The authorization policy that the caller has to meet.</summary>
    public string? Policy { get; init; }

    /// <summary>Whether it judges callers by code of its own.</summary>
    public bool HasGuard { get; init; }

    /// <summary>Whether the code of a read is given the caller, so that answers may differ from caller to caller.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether it is served over the socket, and not over HTTP.</summary>
    public bool IsWebsocket { get; init; }

    /// <summary>Whether no client may call it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The route of a function that answers with a page; see the view path in the protocol.</summary>
    public string? Route { get; init; }

    /// <summary>The HTTP methods of the route, sorted.</summary>
    public EquatableArray<string> Methods { get; init; }

    /// <summary>The revision of what it answers.</summary>
    public int Rev { get; init; }

    /// <summary>How long its answers are kept; <see langword="null"/> until they are invalidated.</summary>
    public IrCache? Cache { get; init; }

    /// <summary>Why it is not to be used any more; empty for no reason given, <see langword="null"/> when it is not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>What its documentation comment says.</summary>
    public string? Doc { get; init; }

    /// <summary>The arguments, in the order of declaration.</summary>
    public EquatableArray<IrField> Inputs { get; init; }

    /// <summary>The result.</summary>
    public required IrType Output { get; init; }

    /// <summary>What becomes stale when it succeeds, sorted.</summary>
    public EquatableArray<IrEffect> Affects { get; init; }

    /// <summary>What clients splice its result into, sorted.</summary>
    public EquatableArray<IrMerge> Merges { get; init; }
}

/// <summary>Something that becomes stale.</summary>
/// <param name="Context">The context, or that of the function.</param>
/// <param name="Function">The one member of the context that is meant; <see langword="null"/> for all.</param>
/// <param name="Scope">The parameters that narrow it, sorted.</param>
/// <param name="IsExplicit">Whether code of the function's own computes the scope.</param>
internal sealed record IrEffect(string Context, string? Function, EquatableArray<string> Scope, bool IsExplicit);

/// <summary>Something that takes the result.</summary>
/// <param name="Context">The context.</param>
/// <param name="Slot">The function of the context whose value it becomes, or becomes a part of.</param>
/// <param name="Key">The member by which rows of a list are told apart; <see langword="null"/> for a single object.</param>
/// <param name="Scope">The parameters that narrow it, sorted.</param>
/// <param name="IsExplicit">Whether code of the function's own computes the scope.</param>
internal sealed record IrMerge(string Context, string Slot, string? Key, EquatableArray<string> Scope, bool IsExplicit);
