namespace Mizan.Limits;

/// <summary>Counts the calls in flight, and lets none in any more once it is closed.</summary>
internal sealed class CallGate
{
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inFlight;
    private volatile bool closed;

    public int InFlight => Volatile.Read(ref inFlight);

    public bool IsClosed => closed;

    /// <param name="isNested">Whether a call that is in flight makes this one, and could not end without it.</param>
    public bool TryEnter(bool isNested = false)
    {
        // Counted before it looks, as closing looks at the count after it closed: one of the two sees the other.
        Interlocked.Increment(ref inFlight);
        if (isNested || !closed) return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref inFlight) == 0 && closed) empty.TrySetResult();
    }

    /// <summary>Closes the gate.</summary>
    /// <returns>A task that ends when everybody has left.</returns>
    public Task CloseAsync()
    {
        closed = true;
        Interlocked.MemoryBarrier();
        if (InFlight == 0) empty.TrySetResult();
        return empty.Task;
    }
}
