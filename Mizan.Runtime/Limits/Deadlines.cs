using System.Collections.Concurrent;

namespace Mizan.Limits;

/// <summary>Lends deadlines to calls. A call that neither waits nor looks at its token needs none.</summary>
/// <param name="limit">How long a call may take.</param>
/// <param name="time">Measures it.</param>
internal sealed class Deadlines(TimeSpan limit, TimeProvider time)
{
    private const int Kept = 1024;

    private readonly ConcurrentQueue<Deadline> idle = new();
    private readonly ConcurrentDictionary<Deadline, bool> known = new();
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the application waits for no call any longer.</summary>
    public bool IsStopping => stopping.Task.IsCompleted;

    /// <summary>Ends when the application waits for no call any longer.</summary>
    public Task Stopping => stopping.Task;

    /// <summary>How many there are, lent or not.</summary>
    public int Count => known.Count;

    public Deadline Rent(CancellationToken departed)
    {
        if (!idle.TryDequeue(out var deadline)) known[deadline = new(this, time)] = true;
        // One that is cancelled while it waits to be lent, as when the application stops, is the right one to lend then.
        deadline.Start(limit, departed);
        return deadline;
    }

    public void Return(Deadline deadline)
    {
        if (deadline.TryStop() && idle.Count < Kept) idle.Enqueue(deadline);
        else known.TryRemove(deadline, out _);
    }

    /// <summary>Takes back a deadline whose token somebody may keep: it has no end any more, and is lent to nobody else.</summary>
    public void Retire(Deadline deadline)
    {
        deadline.Hold();
        known.TryRemove(deadline, out _);
    }

    /// <summary>Cancels every call in flight.</summary>
    public Task CancelAllAsync()
    {
        stopping.TrySetResult();
        return Task.WhenAll(known.Keys.Select(deadline => deadline.CancelAsync()));
    }
}
