namespace Mizan.Registry;

/// <summary>What the attribute of a function says, as far as serving it needs to know.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Kind">What the function does to data.</param>
public sealed record FunctionDeclaration(string Name, FunctionKind Kind)
{
    /// <summary>The name of the context that a read belongs to.</summary>
    public string? Context { get; init; }

    /// <summary>Who may call.</summary>
    public Auth Auth { get; init; }

    /// <summary>The authorization policy that the caller has to meet besides.</summary>
    public string? Policy { get; init; }

    /// <summary>Whether <see cref="ClientFunction.GuardAsync"/> is asked.</summary>
    public bool HasGuard { get; init; }

    /// <summary>Whether no client may call. A function with a route is reached by that alone, private or not.</summary>
    public bool Private { get; init; }

    /// <summary>Whether it is served over the socket, and not over HTTP.</summary>
    public bool Websocket { get; init; }

    /// <summary>The parameters that take files.</summary>
    public IReadOnlyList<UploadParameter> Uploads { get; init; } = [];

    /// <summary>Where the function is an ordinary endpoint, if it is one.</summary>
    public RouteDeclaration? Route { get; init; }

    /// <summary>Whether a call takes services from the request's scope, which concurrent reads must not share.</summary>
    public bool UsesServices { get; init; }
}
