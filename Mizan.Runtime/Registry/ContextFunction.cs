using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The base of generated functions that are reads.</summary>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TCodec">The codec of the result.</typeparam>
/// <param name="declaration">What the attribute says.</param>
public abstract class ContextFunction<TArguments, TResult, TCodec>(FunctionDeclaration declaration) : ReadFunction(declaration)
    where TArguments : struct, IQueryArguments<TArguments>
    where TCodec : struct, IWireCodec<TResult>
{
    /// <inheritdoc/>
    public sealed override ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output) =>
        Invocation.Finish<TResult, TCodec>(RunAsync(request, Invocation.Bind<TArguments>(request, arguments)), output);

    /// <inheritdoc/>
    public sealed override FieldErrors? Check(ReadOnlySpan<char> query)
    {
        var wire = new WireQuery(query);
        TArguments.Read(ref wire, out _);
        return wire.Errors;
    }

    /// <inheritdoc/>
    public sealed override ValueTask FetchAsync(MizanRequest request, ReadOnlySpan<char> query, WireWriter output)
    {
        var wire = new WireQuery(query);
        TArguments.Read(ref wire, out var arguments);
        Invocation.ThrowIfRefused(wire.Errors);
        return Invocation.Finish<TResult, TCodec>(RunAsync(request, arguments), output);
    }

    /// <summary>Calls the method that carries the attribute.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result.</returns>
    protected abstract ValueTask<TResult> RunAsync(MizanRequest request, TArguments arguments);
}
