using Board.Storage;

namespace Board.People;

/// <summary>The statements about users.</summary>
internal static class UserTable
{
    public static Task<CurrentUser?> FindAsync(DatabaseSession session, string name, CancellationToken ct) =>
        session.FirstAsync(
            "SELECT id, name, is_staff FROM users WHERE name = $name",
            row => new CurrentUser(row.GetInt32(0), row.GetString(1), row.GetBoolean(2)),
            ct,
            ("$name", name));

    public static Task InsertAsync(DatabaseSession session, string name, bool isStaff, CancellationToken ct) =>
        session.RunAsync(
            "INSERT INTO users (name, is_staff) VALUES ($name, $staff)", ct, ("$name", name), ("$staff", isStaff));
}
