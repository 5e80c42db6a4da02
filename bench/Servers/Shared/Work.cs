namespace Mizan.Bench.Servers;

/// <summary>What the user's code does, the same in every server: one call that adds, and three reads of about 2 KB together.</summary>
public static class Work
{
    private const string Bio =
        "Wrote the first published program, for a machine that was never finished, and the notes that outlived it.";

    private static readonly UserOrder[] AllOrders = [.. Enumerable.Range(0, 10).Select(i =>
        new UserOrder(1001 + i, $"SKU-{123456 + (i * 7)}", $"A sturdy item number {i}", 1 + (i % 4), 19.99 + i, i % 2 == 0))];

    private static readonly UserNotification[] AllNotifications = [.. Enumerable.Range(0, 6).Select(i =>
        new UserNotification(
            501 + i,
            i % 2 == 0 ? "info" : "warning",
            $"Your order number {1001 + i} has moved to the next step of delivery",
            i > 2))];

    /// <summary>Adds.</summary>
    public static Total Add(int a, int b) => new(a + b);

    /// <summary>Makes an object.</summary>
    public static UserProfile Profile(int userId) => new(userId, "Ada Lovelace", "ada@example.org", "2024-05-01T12:00:00Z", true, Bio);

    /// <summary>Finds rows that are there already.</summary>
    public static UserOrder[] Orders(int userId) => userId > 0 ? AllOrders : [];

    /// <summary>Finds rows that are there already.</summary>
    public static UserNotification[] Notifications(int userId) => userId > 0 ? AllNotifications : [];
}
