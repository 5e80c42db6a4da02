using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>Runs a function with a route, as far as its result: what the result makes of the response is no part of the call.</summary>
/// <param name="access">Judges the caller.</param>
/// <param name="effects">Lends what takes a mutation's report.</param>
/// <param name="failures">Says what the client may see of a failure.</param>
/// <param name="clock">Is moved by mutations.</param>
internal sealed class RouteRunner(AccessCheck access, EffectsPool effects, Failures failures, VersionClock clock)
{
    public async ValueTask<MizanError?> RunAsync(MizanRequest request, RouteFunction function, RouteCall call)
    {
        try
        {
            if (await access.JudgeAsync(request, function) is { } refusal) return refusal;
            if (Interrupted.Find(request) is { } interruption) return interruption;
            if (function.Declaration.Kind == FunctionKind.Mutation)
            {
                request.Effects = effects.Rent();
                clock.Advance();
            }
            await function.ServeAsync(request, call);
            if (request.Effects is not null) clock.Advance();
            return null;
        }
        catch (Exception exception)
        {
            // A mutation that failed says nothing of what it may have changed: the client was told that it did not happen.
            request.Effects?.Reset();
            return failures.Answer(exception, request, function);
        }
    }
}
