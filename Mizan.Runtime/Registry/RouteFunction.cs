using Mizan.Dispatch;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>A function with a route of its own, that answers with whatever its result makes of the HTTP response.</summary>
/// <param name="declaration">What the attribute says.</param>
public abstract class RouteFunction(FunctionDeclaration declaration) : ClientFunction(declaration)
{
    /// <summary>Refuses: the result has no JSON. Callers are told the same as for a name that nothing has.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">Not read.</param>
    /// <param name="output">Not written.</param>
    /// <returns>A task that has failed.</returns>
    public sealed override ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output) =>
        ValueTask.FromException(AccessCheck.Unknown());

    /// <summary>Runs the function.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="call">The arguments; takes the result.</param>
    /// <returns>A task that ends when the result is there.</returns>
    /// <exception cref="MizanError">Arguments are not acceptable, or the function said no.</exception>
    internal abstract ValueTask ServeAsync(MizanRequest request, RouteCall call);
}
