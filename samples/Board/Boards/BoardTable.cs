using Board.Storage;
using Microsoft.Data.Sqlite;
using Mizan;

namespace Board.Boards;

/// <summary>The statements about boards.</summary>
internal static class BoardTable
{
    public static async Task<BoardInfo> GetAsync(DatabaseSession session, int boardId, CancellationToken ct) =>
        await session.FirstAsync("SELECT id, title, created_at FROM boards WHERE id = $id", Map, ct, ("$id", boardId))
            ?? throw NotFound(boardId);

    public static async Task RequireAsync(DatabaseSession session, int boardId, CancellationToken ct)
    {
        var found = await session.FirstAsync("SELECT 1 FROM boards WHERE id = $id", _ => true, ct, ("$id", boardId));
        if (!found) throw NotFound(boardId);
    }

    public static async Task<IReadOnlyList<BoardSummary>> SummariesAsync(DatabaseSession session, CancellationToken ct) =>
        await session.ListAsync(
            "SELECT id, title, (SELECT count(*) FROM cards WHERE board_id = boards.id) FROM boards ORDER BY id",
            row => new BoardSummary(row.GetInt32(0), row.GetString(1), row.GetInt32(2)),
            ct);

    public static async Task<BoardInfo> InsertAsync(DatabaseSession session, string title, DateTimeOffset now, CancellationToken ct) =>
        (await session.FirstAsync(
            "INSERT INTO boards (title, created_at) VALUES ($title, $now) RETURNING id, title, created_at",
            Map,
            ct,
            ("$title", title),
            ("$now", IsoTime.Text(now))))!;

    public static async Task<BoardInfo> RenameAsync(DatabaseSession session, int boardId, string title, CancellationToken ct) =>
        await session.FirstAsync(
            "UPDATE boards SET title = $title WHERE id = $id RETURNING id, title, created_at",
            Map,
            ct,
            ("$title", title),
            ("$id", boardId))
            ?? throw NotFound(boardId);

    /// <summary>Deletes a board, with all that is on it.</summary>
    public static async Task DeleteAsync(DatabaseSession session, int boardId, CancellationToken ct)
    {
        if (await session.RunAsync("DELETE FROM boards WHERE id = $id", ct, ("$id", boardId)) == 0) throw NotFound(boardId);
    }

    private static BoardInfo Map(SqliteDataReader row) => new(row.GetInt32(0), row.GetString(1), IsoTime.Parse(row.GetString(2)));

    private static MizanError NotFound(int boardId) => MizanError.NotFound($"There is no board {boardId}.");
}
