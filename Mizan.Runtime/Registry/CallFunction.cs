using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The base of generated functions that are no reads.</summary>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TCodec">The codec of the result.</typeparam>
/// <param name="declaration">What the attribute says.</param>
public abstract class CallFunction<TArguments, TResult, TCodec>(FunctionDeclaration declaration) : ClientFunction(declaration)
    where TArguments : struct, IArguments<TArguments>
    where TCodec : struct, IWireCodec<TResult>
{
    /// <inheritdoc/>
    public sealed override ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output) =>
        Invocation.Finish<TResult, TCodec>(RunAsync(request, Invocation.Bind<TArguments>(request, arguments)), output);

    /// <summary>Calls the method that carries the attribute.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result.</returns>
    protected abstract ValueTask<TResult> RunAsync(MizanRequest request, TArguments arguments);
}
