using Board.Storage;

namespace Board.Cards;

/// <summary>
/// The places of the cards in one column of one board, which are 0, 1, 2 and so on without gaps. Every step runs inside
/// the caller's transaction.
/// </summary>
internal sealed class Column(DatabaseSession session, int boardId, CardState state)
{
    public Task<int> LengthAsync(CancellationToken ct) =>
        session.FirstAsync(
            "SELECT count(*) FROM cards WHERE board_id = $board AND state = $state",
            row => row.GetInt32(0),
            ct,
            ("$board", boardId),
            ("$state", (int)state));

    /// <summary>Closes the gap that a card left.</summary>
    public Task CloseAsync(int position, CancellationToken ct) =>
        session.RunAsync(
            "UPDATE cards SET position = position - 1 WHERE board_id = $board AND state = $state AND position > $position",
            ct,
            ("$board", boardId),
            ("$state", (int)state),
            ("$position", position));

    /// <summary>Opens a gap for a card.</summary>
    public Task OpenAsync(int position, CancellationToken ct) =>
        session.RunAsync(
            "UPDATE cards SET position = position + 1 WHERE board_id = $board AND state = $state AND position >= $position",
            ct,
            ("$board", boardId),
            ("$state", (int)state),
            ("$position", position));

    /// <summary>Puts a card of the board into a gap.</summary>
    public Task PlaceAsync(int cardId, int position, DateTimeOffset now, CancellationToken ct) =>
        session.RunAsync(
            "UPDATE cards SET state = $state, position = $position, updated_at = $now WHERE id = $id",
            ct,
            ("$id", cardId),
            ("$state", (int)state),
            ("$position", position),
            ("$now", IsoTime.Text(now)));
}
