using Mizan.Invalidation;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The base of generated functions that change something that contexts show.</summary>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TCodec">The codec of the result.</typeparam>
/// <param name="declaration">What the attribute says.</param>
public abstract class MutationFunction<TArguments, TResult, TCodec>(FunctionDeclaration declaration) : ClientFunction(declaration)
    where TArguments : struct, IArguments<TArguments>
    where TCodec : struct, IWireCodec<TResult>
{
    /// <inheritdoc/>
    public sealed override ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output)
    {
        var bound = Invocation.Bind<TArguments>(request, arguments);
        var run = RunAsync(request, bound);
        if (!run.IsCompletedSuccessfully) return Awaited(run, request, bound, output);
        Finish(run.Result, request, bound, output);
        return default;
    }

    /// <summary>Calls the method that carries the attribute.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result.</returns>
    protected abstract ValueTask<TResult> RunAsync(MizanRequest request, TArguments arguments);

    /// <summary>Reports what the call made stale, and what it merges.</summary>
    /// <param name="effects">Takes the report.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="result">The result.</param>
    /// <param name="json">The result as it was written.</param>
    protected abstract void Report(CallEffects effects, in TArguments arguments, TResult result, ReadOnlySpan<byte> json);

    private async ValueTask Awaited(ValueTask<TResult> run, MizanRequest request, TArguments arguments, WireWriter output) =>
        Finish(await run, request, arguments, output);

    private void Finish(TResult result, MizanRequest request, in TArguments arguments, WireWriter output)
    {
        var start = output.Length;
        TCodec.Write(output, result);
        if (request.Effects is { } effects) Report(effects, arguments, result, output.Written[start..]);
    }
}
