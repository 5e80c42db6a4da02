namespace Mizan.Generators.Model;

/// <summary>
/// What parsing one <c>[Client]</c> method gives. Plain data, equal when every part is; see <see cref="TypeRef"/>.
/// </summary>
internal sealed record ParsedFunction
{
    /// <summary>What the project's author calls the method: <c>Cards.MoveCard</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The function; <see langword="null"/> when it cannot be served.</summary>
    public FunctionSpec? Function { get; init; }

    /// <summary>
    /// The method's signature where it can be repeated. A function that cannot be served still gets its defining part,
    /// so that the compiler does not add errors of its own to the one that counts.
    /// </summary>
    public MethodSpec? Method { get; init; }

    /// <summary>Every type that its arguments and result are made of.</summary>
    public EquatableArray<TypeSpec> Types { get; init; }

    /// <summary>
    /// What documentation comments say of its arguments and its types. They stand apart, since an edit of a comment
    /// changes nothing of the code that is generated.
    /// </summary>
    public EquatableArray<DocSpec> Docs { get; init; }

    /// <summary>What is wrong.</summary>
    public EquatableArray<Problem> Problems { get; init; }
}
