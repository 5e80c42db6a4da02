namespace Mizan.Bench.Servers;

/// <summary>A row of a fetch, mostly text.</summary>
public sealed record UserNotification(int Id, string Kind, string Text, bool Read);
