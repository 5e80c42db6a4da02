namespace Mizan;

/// <summary>
/// Declares a server function that clients call. The method is <c>partial</c> and is written in full; the build adds
/// its defining part, its wire format and its place in the registry.
/// </summary>
/// <remarks>
/// With <see cref="Context"/> it is a read, with <see cref="Affects"/> or <see cref="Merge"/> a mutation, with neither
/// a plain call. It cannot be a read and a mutation.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ClientAttribute : Attribute
{
    /// <summary>The wire name. Default: the method's name in snake_case, without an <c>Async</c> suffix.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The named context that this function is a read of: the <see cref="Type"/> marked with
    /// <see cref="ContextAttribute"/>, or the context's name.
    /// </summary>
    public object? Context { get; set; }

    /// <summary>
    /// What becomes stale when the function succeeds: context types, context names, or functions by <c>nameof</c> or
    /// wire name.
    /// </summary>
    public object[]? Affects { get; set; }

    /// <summary>
    /// The name (<c>nameof</c>) of a static method of the same type that says which entries become stale, where equal
    /// names and types of arguments and context parameters do not say it. It takes arguments of the function by name, and
    /// the result as <c>result</c>; it returns a tuple, or another type with public properties, whose elements are named
    /// like parameters of the contexts. An element that is null does not narrow.
    /// </summary>
    public string? AffectsParams { get; set; }

    /// <summary>
    /// The contexts, by type or name, into which clients splice the result instead of fetching again.
    /// </summary>
    public object[]? Merge { get; set; }

    /// <summary>Who may call. Judged before arguments are read, on every transport. Default: anyone.</summary>
    public Auth Auth { get; set; }

    /// <summary>An authorization policy of the application that the caller has to meet, besides <see cref="Auth"/>.</summary>
    public string? Policy { get; set; }

    /// <summary>
    /// The name (<c>nameof</c>) of a static method of the same type, <c>bool</c> or <c>ValueTask&lt;bool&gt;</c>
    /// <c>(MizanRequest)</c>, that is asked last. False is answered with FORBIDDEN.
    /// </summary>
    public string? Guard { get; set; }

    /// <summary>
    /// The revision of what a read answers, from 0: raised when equal arguments give another answer than before, because the
    /// code has changed. It travels to clients and tools in the interface description. This version keeps no answers, so
    /// there is nothing yet that it retires on the server.
    /// </summary>
    public int Rev { get; set; }

    /// <summary>
    /// How long the answers of a read may be kept: <see cref="Mizan.Cache.Forever"/> (until a mutation invalidates them),
    /// <see cref="Mizan.Cache.Never"/>, or a number of seconds, 1 to 2,592,000 (30 days). It travels to clients and tools in the
    /// interface description. This version keeps no answers on the server. Default: <see cref="Mizan.Cache.Forever"/>.
    /// </summary>
    public int Cache { get; set; } = Mizan.Cache.Forever;

    /// <summary>
    /// Whether the function is served over the socket, and not over HTTP. The functions of a context are all alike in this.
    /// The socket transport is not part of this version: a call or fetch over HTTP is answered with BAD_REQUEST.
    /// </summary>
    public bool Websocket { get; set; }

    /// <summary>Whether the function is never callable by a client. With a <see cref="Route"/> it is reached by that alone.</summary>
    public bool Private { get; set; }

    /// <summary>
    /// The route template of an ordinary HTTP endpoint, <c>/profile/{user_id}/</c>, whose values are arguments by wire
    /// name. The function answers with an <c>IResult</c>, and is no part of calls and fetches.
    /// </summary>
    public string? Route { get; set; }

    /// <summary>
    /// The HTTP methods of the route: GET, with which HEAD comes unless the function is a mutation; or of POST, PUT and
    /// PATCH, which have a body, one or more; or DELETE. Default: POST for a mutation, GET for everything else.
    /// </summary>
    public string[]? Methods { get; set; }
}
