using Board.Storage;
using Microsoft.Data.Sqlite;

namespace Board.Comments;

/// <summary>The statements about comments.</summary>
internal static class CommentTable
{
    public static async Task<IReadOnlyList<Comment>> ListAsync(DatabaseSession session, int cardId, CancellationToken ct) =>
        await session.ListAsync(
            "SELECT id, card_id, author, text, created_at FROM comments WHERE card_id = $card ORDER BY id", Map, ct, ("$card", cardId));

    public static async Task<Comment> InsertAsync(
        DatabaseSession session, int cardId, string author, string text, DateTimeOffset now, CancellationToken ct) =>
        (await session.FirstAsync(
            """
            INSERT INTO comments (card_id, author, text, created_at) VALUES ($card, $author, $text, $now)
            RETURNING id, card_id, author, text, created_at
            """,
            Map,
            ct,
            ("$card", cardId),
            ("$author", author),
            ("$text", text),
            ("$now", IsoTime.Text(now))))!;

    private static Comment Map(SqliteDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), IsoTime.Parse(row.GetString(4)));
}
