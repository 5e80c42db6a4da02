namespace Mizan.Bench.Servers.Functions;

/// <summary>The functions of the workload.</summary>
public static partial class Users
{
    /// <summary>Adds.</summary>
    [Client(Affects = [typeof(UserContext)], Auth = Auth.None)]
    public static partial Total Add(int a, int b) => Work.Add(a, b);

    /// <summary>The user.</summary>
    [Client(Context = typeof(UserContext))]
    public static partial UserProfile Profile(int userId) => Work.Profile(userId);

    /// <summary>What the user ordered.</summary>
    [Client(Context = typeof(UserContext))]
    public static partial UserOrder[] Orders(int userId) => Work.Orders(userId);

    /// <summary>What the user was told.</summary>
    [Client(Context = typeof(UserContext))]
    public static partial UserNotification[] Notifications(int userId) => Work.Notifications(userId);
}
