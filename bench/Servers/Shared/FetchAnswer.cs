namespace Mizan.Bench.Servers;

/// <summary>The answer to a fetch, for servers that write objects.</summary>
public sealed record FetchAnswer(UserNotification[] Notifications, UserOrder[] Orders, UserProfile Profile);
