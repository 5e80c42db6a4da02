namespace Consumer;

/// <summary>How often functions ran that count.</summary>
public sealed class RunCounter
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Add() => Interlocked.Increment(ref count);
}
