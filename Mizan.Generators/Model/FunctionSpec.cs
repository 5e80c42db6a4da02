namespace Mizan.Generators.Model;

/// <summary>
/// One client function, as the emitters need it. Plain data, equal when every part is; see <see cref="TypeRef"/>.
/// </summary>
internal sealed record FunctionSpec
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>What it does to data.</summary>
    public required FunctionKind Kind { get; init; }

    /// <summary>The context that a read belongs to.</summary>
    public string? Context { get; init; }

    /// <summary>The name of the member of <c>Mizan.Auth</c>.</summary>
    public required string Auth { get; init; }

    /// <summary>The authorization policy that the caller has to meet.</summary>
    public string? Policy { get; init; }

    /// <summary>The method that judges the caller.</summary>
    public GuardSpec? Guard { get; init; }

    /// <summary>What it names as affected.</summary>
    public EquatableArray<TargetSpec> Affects { get; init; }

    /// <summary>What it names to merge into.</summary>
    public EquatableArray<TargetSpec> Merges { get; init; }

    /// <summary>The method that computes the scope of its effects.</summary>
    public ScopeMethodSpec? ScopeMethod { get; init; }

    /// <summary>The wire name of the key of the result's type, or of that of its rows.</summary>
    public string? RowKey { get; init; }

    /// <summary>The revision of what it answers.</summary>
    public int Rev { get; init; }

    /// <summary>For how many seconds its answers are kept, 0 for not at all; <see langword="null"/> until they are invalidated.</summary>
    public int? Cache { get; init; }

    /// <summary>Why it is not to be used any more; empty for no reason given, <see langword="null"/> when it is not obsolete.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether no client may call it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it is served over the socket, and not over HTTP.</summary>
    public bool IsWebsocket { get; init; }

    /// <summary>The endpoint that it is by itself, instead of a function that is called.</summary>
    public RouteSpec? Route { get; init; }

    /// <summary>The context in whose bundle it has a place: a page shows its context, and is not fetched with it.</summary>
    public string? BundleContext => Route is null ? Context : null;

    /// <summary>The summary of its documentation comment, as plain text on one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The method that carries the attribute.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>How an instance is made for a call; <see langword="null"/> for a static method.</summary>
    public ActivationSpec? Activation { get; init; }

    /// <summary>The result; <see langword="null"/> for none.</summary>
    public TypeRef? Result { get; init; }

    /// <summary>The name that its generated code goes by.</summary>
    public string HintName => Method.HintName;
}

/// <summary>What a function does to data.</summary>
internal enum FunctionKind
{
    /// <summary>Neither a declared read nor a declared mutation.</summary>
    Call,

    /// <summary>A read of a named context.</summary>
    Read,

    /// <summary>Changes something that contexts show.</summary>
    Mutation,
}
