using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>One client function, ready to be called: reads its arguments, runs, writes its result. Holds no state.</summary>
/// <param name="declaration">What the attribute says.</param>
public abstract class ClientFunction(FunctionDeclaration declaration)
{
    /// <summary>What the attribute says.</summary>
    public FunctionDeclaration Declaration { get; } = declaration;

    /// <summary>The wire name.</summary>
    public string Name => Declaration.Name;

    /// <summary>The function's own judgement of the caller, asked last, before arguments are read.</summary>
    /// <param name="request">Who calls.</param>
    /// <returns>Whether the function may be called.</returns>
    public virtual ValueTask<bool> GuardAsync(MizanRequest request) => new(true);

    /// <summary>Runs the function.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">The arguments; not used after the method has returned its task.</param>
    /// <param name="output">Receives the result as JSON.</param>
    /// <returns>A task that ends when the result is written.</returns>
    /// <exception cref="MizanError">Arguments are not acceptable, or the function said no.</exception>
    public abstract ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output);
}
