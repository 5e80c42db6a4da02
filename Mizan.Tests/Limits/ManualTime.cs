namespace Mizan.Tests.Limits;

/// <summary>A clock that goes on when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<Timer> set = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are going to fire.</summary>
    public int Running
    {
        get
        {
            lock (gate) return set.Count;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate) return now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Timer[] due;
        lock (gate)
        {
            now += by;
            due = [.. set.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            set.ExceptWith(due);
        }
        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Waits until something else than the test has set a timer.</summary>
    public async Task WaitForTimerAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Running == 0) await Task.Delay(1, patience.Token);
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.That(period, Is.EqualTo(Timeout.InfiniteTimeSpan), "No timer here repeats itself.");
            lock (time.gate)
            {
                time.set.Remove(this);
                Due = time.now + dueTime;
                if (dueTime != Timeout.InfiniteTimeSpan) time.set.Add(this);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
