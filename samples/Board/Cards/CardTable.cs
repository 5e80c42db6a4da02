using Board.Storage;
using Mizan;

namespace Board.Cards;

/// <summary>The statements that read and write single cards, their place apart.</summary>
internal static class CardTable
{
    public static async Task<IReadOnlyList<Card>> ListAsync(
        DatabaseSession session, int boardId, CardState? state, int limit, CancellationToken ct) =>
        await session.ListAsync(
            $"""
            SELECT {CardRows.Columns} FROM cards
            WHERE board_id = $board AND ($state IS NULL OR state = $state)
            ORDER BY state, position LIMIT $limit
            """,
            CardRows.Map,
            ct,
            ("$board", boardId),
            ("$state", (int?)state),
            ("$limit", limit));

    public static async Task<IReadOnlyList<Card>> SearchAsync(DatabaseSession session, string text, int limit, CancellationToken ct) =>
        await session.ListAsync(
            $"""
            SELECT {CardRows.Columns} FROM cards
            WHERE title LIKE $pattern ESCAPE '\' OR labels LIKE $pattern ESCAPE '\' OR description LIKE $pattern ESCAPE '\'
            ORDER BY title LIKE $pattern ESCAPE '\' DESC, updated_at DESC, id LIMIT $limit
            """,
            CardRows.Map,
            ct,
            ("$pattern", Pattern(text)),
            ("$limit", limit));

    public static async Task<CardDetail> DetailAsync(DatabaseSession session, int cardId, CancellationToken ct) =>
        await session.FirstAsync(
            $"SELECT {CardRows.Columns}, description FROM cards WHERE id = $id", CardRows.MapDetail, ct, ("$id", cardId))
            ?? throw NotFound(cardId);

    public static async Task RequireAsync(DatabaseSession session, int cardId, CancellationToken ct)
    {
        var found = await session.FirstAsync("SELECT 1 FROM cards WHERE id = $id", _ => true, ct, ("$id", cardId));
        if (!found) throw NotFound(cardId);
    }

    /// <summary>The card, which has to be on the board that the caller takes it to be on.</summary>
    public static async Task<Card> OnBoardAsync(DatabaseSession session, int boardId, int cardId, CancellationToken ct) =>
        await session.FirstAsync(
            $"SELECT {CardRows.Columns} FROM cards WHERE id = $id AND board_id = $board",
            CardRows.Map,
            ct,
            ("$id", cardId),
            ("$board", boardId))
            ?? throw MizanError.NotFound($"There is no card {cardId} on board {boardId}.");

    public static async Task<int> InsertAsync(DatabaseSession session, Card card, string? description, CancellationToken ct) =>
        await session.FirstAsync(
            """
            INSERT INTO cards (board_id, title, description, state, position, due, labels, updated_at)
            VALUES ($board, $title, $description, $state, $position, $due, $labels, $now) RETURNING id
            """,
            row => row.GetInt32(0),
            ct,
            ("$board", card.BoardId),
            ("$title", card.Title),
            ("$description", description),
            ("$state", (int)card.State),
            ("$position", card.Position),
            ("$due", card.Due),
            ("$labels", CardRows.LabelText(card.Labels)),
            ("$now", IsoTime.Text(card.UpdatedAt)));

    public static Task UpdateAsync(DatabaseSession session, CardDetail card, CancellationToken ct) =>
        session.RunAsync(
            """
            UPDATE cards SET title = $title, description = $description, due = $due, labels = $labels, updated_at = $now WHERE id = $id
            """,
            ct,
            ("$id", card.Id),
            ("$title", card.Title),
            ("$description", card.Description),
            ("$due", card.Due),
            ("$labels", CardRows.LabelText(card.Labels)),
            ("$now", IsoTime.Text(card.UpdatedAt)));

    public static Task DeleteAsync(DatabaseSession session, int cardId, CancellationToken ct) =>
        session.RunAsync("DELETE FROM cards WHERE id = $id", ct, ("$id", cardId));

    private static string Pattern(string text) =>
        "%"
        + text
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)
        + "%";

    private static MizanError NotFound(int cardId) => MizanError.NotFound($"There is no card {cardId}.");
}
