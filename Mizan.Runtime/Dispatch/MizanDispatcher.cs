using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Dispatch;

/// <summary>
/// Finds a function, judges the caller, runs it and says how it went. Every transport calls this one, so access, binding
/// and errors are the same on all of them.
/// </summary>
public sealed class MizanDispatcher
{
    private readonly MizanRegistry registry;
    private readonly AccessCheck access;
    private readonly CallSupervisor supervisor;
    private readonly Failures failures;
    private readonly EffectsPool effects;
    private readonly VersionClock clock = new();
    private readonly BundleRunner bundles;
    private readonly RouteRunner routes;

    internal MizanDispatcher(
        MizanRegistry registry, AccessCheck access, CallSupervisor supervisor, WriterPool writers, EffectsPool effects, Failures failures)
    {
        this.registry = registry;
        this.access = access;
        this.supervisor = supervisor;
        this.effects = effects;
        this.failures = failures;
        bundles = new(access, writers, failures, clock);
        routes = new(access, effects, failures, clock);
    }

    /// <summary>Calls one function.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="function">The wire name.</param>
    /// <param name="arguments">The arguments, a JSON object; not used after the method has returned its task.</param>
    /// <param name="output">
    /// Receives the result as JSON; on failure nothing is added to it. A function that took too long keeps it:
    /// <see cref="WireWriter.Holder"/>.
    /// </param>
    /// <returns>What went wrong; <see langword="null"/> on success.</returns>
    public ValueTask<MizanError?> CallAsync(
        MizanRequest request, ReadOnlySpan<byte> function, ReadOnlySpan<byte> arguments, WireWriter output) =>
        CallAsync(request, function, new JsonArguments(arguments), output);

    /// <inheritdoc cref="CallAsync(MizanRequest, ReadOnlySpan{byte}, ReadOnlySpan{byte}, WireWriter)"/>
    internal ValueTask<MizanError?> CallAsync(
        MizanRequest request, ReadOnlySpan<byte> function, JsonArguments arguments, WireWriter output)
    {
        registry.TryFind(function, out var found);
        if (!supervisor.TryBegin(ref request, isFetch: false, found?.Name, out var record)) return Refuse();
        var run = found is null ? new(AccessCheck.Unknown()) : Judge(request, found, arguments, output);
        return supervisor.Finish(record, request, run, output);
    }

    /// <summary>Calls one function whose arguments are still on their way.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="function">The wire name.</param>
    /// <param name="source">Receives the arguments; disposed when the function has ended, or will not be called.</param>
    /// <param name="output">Receives the result as JSON; on failure nothing is added to it.</param>
    /// <returns>What went wrong; <see langword="null"/> on success.</returns>
    internal ValueTask<MizanError?> CallAsync(
        MizanRequest request, ReadOnlySpan<byte> function, IArgumentSource source, WireWriter output)
    {
        registry.TryFind(function, out var found);
        if (supervisor.TryBegin(ref request, isFetch: false, found?.Name, out var record))
        {
            return supervisor.Finish(record, request, ReceiveAsync(request, found, source, output), output);
        }
        source.Dispose();
        return Refuse();
    }

    /// <summary>Runs all functions of a context and writes their results as one object.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="context">The context's name.</param>
    /// <param name="query">The arguments, a query string; not used after the method has returned its task.</param>
    /// <param name="output">Receives the object as JSON; on failure nothing is added to it.</param>
    /// <returns>What went wrong; <see langword="null"/> on success.</returns>
    public ValueTask<MizanError?> FetchAsync(MizanRequest request, string context, ReadOnlySpan<char> query, WireWriter output) =>
        Fetch(request, registry.Contexts.GetValueOrDefault(context), query, output);

    /// <summary>Runs all functions of a context and writes their results as one object.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="context">The context.</param>
    /// <param name="query">The arguments, a query string; not used after the method has returned its task.</param>
    /// <param name="output">Receives the object as JSON; on failure nothing is added to it.</param>
    /// <returns>What went wrong; <see langword="null"/> on success.</returns>
    public ValueTask<MizanError?> FetchAsync(
        MizanRequest request, NamedContext context, ReadOnlySpan<char> query, WireWriter output) =>
        Fetch(request, context, query, output);

    /// <summary>Runs a function with a route, as far as its result.</summary>
    internal ValueTask<MizanError?> RouteAsync(MizanRequest request, RouteFunction function, RouteCall call, WireWriter output) =>
        supervisor.TryBegin(ref request, isFetch: false, function.Name, out var record)
            ? supervisor.Finish(record, request, routes.RunAsync(request, function, call), output)
            : Refuse();

    /// <summary>Records what a route's answer made stale, since only its status tells whether it did.</summary>
    internal void Record(CallEffects reported) => supervisor.Record(reported);

    /// <summary>What the client may see of a result that failed while it was sent.</summary>
    internal MizanError Explain(Exception exception, MizanRequest request, ClientFunction function) =>
        failures.Answer(exception, request, function);

    /// <summary>Records a result that failed when half of it had been sent.</summary>
    internal void BreakOff(Exception exception, ClientFunction function) => failures.BreakOff(exception, function);

    private static ValueTask<MizanError?> Refuse() => new(Interrupted.Answer(Interruption.Stopping));

    private ValueTask<MizanError?> Fetch(MizanRequest request, NamedContext? context, ReadOnlySpan<char> query, WireWriter output)
    {
        if (!supervisor.TryBegin(ref request, isFetch: true, context?.Name, out var record)) return Refuse();
        ValueTask<MizanError?> run;
        try
        {
            run = context is null ? new(AccessCheck.Unknown()) : bundles.RunAsync(request, context, query, output);
        }
        catch (Exception exception)
        {
            run = ValueTask.FromException<MizanError?>(exception);
        }
        return supervisor.Finish(record, request, run, output);
    }

    private ValueTask<MizanError?> Judge(
        MizanRequest request, ClientFunction found, JsonArguments arguments, WireWriter output)
    {
        try
        {
            var judged = access.JudgeAsync(request, found);
            // Whoever takes time to judge may outlive the bytes of the arguments.
            if (!judged.IsCompletedSuccessfully) return JudgedAsync(judged, request, found, arguments.Text.ToArray(), output);
            return judged.Result is { } refusal ? new(refusal) : Invoke(request, found, arguments, output);
        }
        catch (Exception exception)
        {
            return new(failures.Answer(exception, request, found));
        }
    }

    private async ValueTask<MizanError?> JudgedAsync(
        ValueTask<MizanError?> judged, MizanRequest request, ClientFunction function, byte[] arguments, WireWriter output)
    {
        try
        {
            if (await judged is { } refusal) return refusal;
            if (Interrupted.Find(request) is { } interruption) return interruption;
        }
        catch (Exception exception)
        {
            return failures.Answer(exception, request, function);
        }
        return await Invoke(request, function, new(arguments), output);
    }

    private async ValueTask<MizanError?> ReceiveAsync(
        MizanRequest request, ClientFunction? function, IArgumentSource source, WireWriter output)
    {
        using var owned = source;
        if (function is null) return AccessCheck.Unknown();
        ReadOnlyMemory<byte> arguments;
        try
        {
            if (await access.JudgeAsync(request, function) is { } refusal) return refusal;
            arguments = await source.ReceiveAsync(request, function.Declaration);
            if (Interrupted.Find(request) is { } interruption) return interruption;
        }
        catch (Exception exception)
        {
            return failures.Answer(exception, request, function);
        }
        return await Invoke(request, function, new(arguments.Span), output);
    }

    private ValueTask<MizanError?> Invoke(
        MizanRequest request, ClientFunction function, JsonArguments arguments, WireWriter output)
    {
        var start = output.Length;
        var low = Begin(request, function);
        try
        {
            var run = function.InvokeAsync(request, arguments, output);
            if (!run.IsCompletedSuccessfully) return FinishAsync(run, request, function, output, start, low);
            run.GetAwaiter().GetResult();
            End(request, function, low);
            return default;
        }
        catch (Exception exception)
        {
            return new(Fail(exception, request, function, output, start));
        }
    }

    private async ValueTask<MizanError?> FinishAsync(
        ValueTask run, MizanRequest request, ClientFunction function, WireWriter output, int start, long low)
    {
        try
        {
            await run;
            End(request, function, low);
            return null;
        }
        catch (Exception exception)
        {
            return Fail(exception, request, function, output, start);
        }
    }

    private long Begin(MizanRequest request, ClientFunction function)
    {
        if (function.Declaration.Kind != FunctionKind.Mutation) return clock.Now;
        (request.Effects ??= effects.Rent()).Reset();
        return clock.Advance();
    }

    private void End(MizanRequest request, ClientFunction function, long low)
    {
        request.Version = new(clock.Epoch, low, function.Declaration.Kind == FunctionKind.Mutation ? clock.Advance() : clock.Now);
        if (request.Effects is { } reported) supervisor.Record(reported);
    }

    // A mutation that failed says nothing of what it may have changed: the client was told that it did not happen.
    private MizanError Fail(Exception exception, MizanRequest request, ClientFunction function, WireWriter output, int start)
    {
        output.Truncate(start);
        request.Effects?.Reset();
        return failures.Answer(exception, request, function);
    }
}
