namespace Mizan.Tests.Identity;

/// <summary>A clock that a test sets.</summary>
internal sealed class ManualTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
