using Microsoft.Extensions.Logging;
using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Observability;
using Mizan.Wire;

namespace Mizan.Dispatch;

/// <summary>What stands around every call and fetch: whether it may begin, how long it may take, and what is recorded of it.</summary>
/// <param name="gate">Counts them.</param>
/// <param name="deadlines">Lends them their tokens.</param>
/// <param name="telemetry">Records them.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Takes what operators should know.</param>
internal sealed class CallSupervisor(CallGate gate, Deadlines deadlines, Telemetry telemetry, TimeProvider time, ILogger logger)
{
    /// <summary>Records what a mutation has made stale.</summary>
    public void Record(CallEffects effects)
    {
        if (!telemetry.CountsInvalidations) return;
        foreach (var (context, isScoped) in effects.Contexts()) telemetry.Invalidated(context, isScoped);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Begins a call or a fetch.</summary>
    /// <param name="request">Who calls; where the request is in another call already, a copy of it.</param>
    /// <param name="isFetch">Whether it is a fetch.</param>
    /// <param name="name">The function or the context, when there is one.</param>
    /// <param name="record">What <see cref="Finish"/> is to be given.</param>
    /// <returns><see langword="false"/> when the application is stopping.</returns>
    public bool TryBegin(ref MizanRequest request, bool isFetch, string? name, out CallRecord record)
    {
        var own = request.Begin(deadlines);
        if (gate.TryEnter(isNested: own != request))
        {
            record = telemetry.Begin(isFetch, name, request.Transport);
            request = own;
            return true;
        }
        own.End(deadlines);
        record = default;
        return false;
    }

    /// <summary>Sees a call through to its end.</summary>
    public ValueTask<MizanError?> Finish(in CallRecord record, MizanRequest request, ValueTask<MizanError?> run, WireWriter output)
    {
        if (run.IsCompletedSuccessfully)
        {
            var error = run.Result;
            Ended(record, request, error, isAnswer: true);
            return new(error);
        }
        var answer = PendingCall.Start(this, record, request, run, output);
        Telemetry.StepOut(record);
        return answer;
    }

    /// <summary>Notes that the answer is known.</summary>
    public void Answered(in CallRecord record, MizanError? error)
    {
        telemetry.End(record, error);
        if (error?.Interruption == Interruption.Timeout) DispatchLog.TimedOut(logger, record.Kind, record.Name);
    }

    /// <summary>Notes that nothing of a call runs any more.</summary>
    public void Ended(in CallRecord record, MizanRequest request, MizanError? error, bool isAnswer)
    {
        request.End(deadlines);
        gate.Leave();
        if (isAnswer) Answered(record, error);
        else DispatchLog.EndedLate(logger, record.Kind, record.Name);
    }
}
