using Board.Cards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Boards;

/// <summary>Boards for people without a client.</summary>
public partial class BoardPages(BoardDatabase database)
{
    /// <summary>A board on paper.</summary>
    /// <param name="boardId">The board.</param>
    [Client(Context = typeof(BoardContext), Route = "/boards/{board_id}/print/")]
    public async partial Task<IResult> PrintBoard(int boardId, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        var board = await BoardTable.GetAsync(session, boardId, ct);
        var cards = await CardTable.ListAsync(session, boardId, null, Limits.BoardCards, ct);
        return new HtmlPage(PrintedBoard.Html(board, cards));
    }
}
