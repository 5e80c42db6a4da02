using Mizan.Dispatch;
using Mizan.Observability;
using Mizan.Wire;

namespace Mizan.Limits;

/// <summary>
/// A call whose function waits for something. It is answered when the function ends or when its time is over, whichever
/// comes first. In flight, and in possession of the writer, it is until the function ends.
/// </summary>
internal sealed class PendingCall : TaskCompletionSource<MizanError?>
{
    /// <summary>How long a function has to end after it was cancelled, before it is answered for.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CallSupervisor supervisor;
    private readonly CallRecord record;
    private readonly MizanRequest request;
    private readonly WireWriter output;
    private TaskCompletionSource? rest;
    private int answered;

    private PendingCall(CallSupervisor supervisor, in CallRecord record, MizanRequest request, WireWriter output)
    {
        this.supervisor = supervisor;
        this.record = record;
        this.request = request;
        this.output = output;
    }

    public static ValueTask<MizanError?> Start(
        CallSupervisor supervisor, in CallRecord record, MizanRequest request, ValueTask<MizanError?> run, WireWriter output)
    {
        var call = new PendingCall(supervisor, record, request, output);
        // Before anything notices that the function has ended: from then on the token is another call's, and this
        // registration is gone.
        request.Aborted.UnsafeRegister(static call => ((PendingCall)call!).Expire(), call);
        _ = call.FollowAsync(run);
        return new(call.Task);
    }

    // Nobody is waiting for the answer to a caller who left: that function is let end in peace.
    private void Expire()
    {
        var interruption = request.Interruption;
        if (interruption is Interruption.Timeout or Interruption.Stopping) _ = GiveUpAsync(interruption);
    }

    // A function that minds its token mostly ends on the spot, and then nothing has to be kept for it.
    private async Task GiveUpAsync(Interruption interruption)
    {
        await ((Task)Task).WaitAsync(Grace, supervisor.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        rest = new();
        if (Interlocked.Exchange(ref answered, 1) != 0) return;
        output.Abandon(rest.Task);
        var error = Interrupted.Answer(interruption);
        supervisor.Answered(record, error);
        SetResult(error);
    }

    private async Task FollowAsync(ValueTask<MizanError?> run)
    {
        MizanError? error = null;
        Exception? failure = null;
        try
        {
            error = await run;
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        var isFirst = Interlocked.Exchange(ref answered, 1) == 0;
        try
        {
            supervisor.Ended(record, request, error, isFirst);
        }
        finally
        {
            // Even if whoever listens to spans or metrics throws: somebody waits for the answer.
            if (!isFirst) rest!.SetResult();
            else if (failure is null) SetResult(error);
            else SetException(failure);
        }
    }
}
