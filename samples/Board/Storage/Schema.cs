using Board.Storage.Seeding;

namespace Board.Storage;

/// <summary>The tables, and the way from each older version of them to the present one.</summary>
internal static class Schema
{
    // AUTOINCREMENT: the id of a deleted card must not come back as another card in somebody's open page.
    // States are numbers, so that ordering by state is ordering the columns from left to right.
    private const string First =
        """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            is_staff INTEGER NOT NULL CHECK (is_staff IN (0, 1))
        ) STRICT;

        CREATE TABLE boards (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            created_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE cards (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
            title TEXT NOT NULL,
            description TEXT,
            state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
            position INTEGER NOT NULL CHECK (position >= 0),
            due TEXT,
            labels TEXT NOT NULL,
            updated_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cards_by_column ON cards (board_id, state, position);

        CREATE TABLE comments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
            author TEXT NOT NULL,
            text TEXT NOT NULL,
            created_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX comments_by_card ON comments (card_id, id);
        """;

    // The content stands last: whoever wants the other columns reads none of it.
    private const string Second =
        """
        CREATE TABLE attachments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            author TEXT NOT NULL,
            created_at TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX attachments_by_card ON attachments (card_id, id);
        """;

    private static readonly string[] Steps = [First, Second];

    /// <summary>Runs the steps that the file has not seen yet, inside the session's transaction.</summary>
    /// <param name="session">A session that writes.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>A task that ends when the schema is the present one.</returns>
    public static async Task ApplyAsync(DatabaseSession session, CancellationToken ct)
    {
        var version = await session.FirstAsync("PRAGMA user_version", row => row.GetInt32(0), ct);
        if (version > Steps.Length)
        {
            throw new InvalidOperationException(
                $"The board database has schema {version}; this server knows schemas up to {Steps.Length}. Use a newer server.");
        }
        for (var step = version; step < Steps.Length; step++) await session.RunAsync(Steps[step], ct);
        if (version == 0) await Seed.InsertAsync(session, ct);
        await session.RunAsync($"PRAGMA user_version = {Steps.Length}", ct);
    }
}
