using System.Diagnostics.CodeAnalysis;

namespace Mizan.Limits;

/// <summary>
/// The token of one call: cancelled when the caller leaves, when the time is over, or when the application cannot wait
/// any longer. Used again by a later call, unless it was cancelled.
/// </summary>
/// <param name="owner">Whom it is returned to.</param>
/// <param name="time">Measures the time.</param>
[SuppressMessage("Design", "CA1001", Justification = "Without a running timer it holds nothing; disposed, it could not be cancelled.")]
internal sealed class Deadline(Deadlines owner, TimeProvider time)
{
    // Made with the clock, so that CancelAfter is measured by it.
    private readonly CancellationTokenSource source = new(Timeout.InfiniteTimeSpan, time);
    private CancellationToken departed;
    private CancellationTokenRegistration departure;

    public CancellationToken Token => source.Token;

    public Interruption Interruption =>
        !source.IsCancellationRequested ? Interruption.None
        : departed.IsCancellationRequested ? Interruption.Departure
        : owner.IsStopping ? Interruption.Stopping
        : Interruption.Timeout;

    /// <summary>Begins to count.</summary>
    public void Start(TimeSpan limit, CancellationToken left)
    {
        departed = left;
        if (left.CanBeCanceled) departure = left.UnsafeRegister(static self => ((Deadline)self!).source.Cancel(), this);
        source.CancelAfter(limit);
    }

    /// <summary>Begins to count anew, unless it was cancelled already.</summary>
    public void Restart(TimeSpan limit) => source.CancelAfter(limit);

    // Elsewhere, so that a callback that blocks keeps nobody else's call from being cancelled.
    public Task CancelAsync() => source.CancelAsync();

    /// <summary>Stops counting, and goes on telling when the caller leaves.</summary>
    public void Hold() => source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Stops counting.</summary>
    /// <returns>Whether another call can have it: nothing has cancelled it, and nothing is about to.</returns>
    public bool TryStop()
    {
        var isQuiet = !departed.CanBeCanceled || departure.Unregister();
        if (isQuiet && source.TryReset()) return true;
        if (!source.IsCancellationRequested) source.CancelAfter(Timeout.InfiniteTimeSpan);
        return false;
    }
}
