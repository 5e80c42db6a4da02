using System.ComponentModel.DataAnnotations;
using Board.Cards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Boards;

/// <summary>What clients can do with boards.</summary>
public partial class BoardFunctions(BoardDatabase database, TimeProvider time)
{
    /// <summary>All boards, oldest first.</summary>
    [Client(Context = typeof(GlobalContext))]
    public async partial Task<IReadOnlyList<BoardSummary>> BoardList(CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        return await BoardTable.SummariesAsync(session, ct);
    }

    /// <summary>The board's title and age.</summary>
    /// <param name="boardId">The board.</param>
    [Client(Context = typeof(BoardContext))]
    public async partial Task<BoardInfo> BoardInfo(int boardId, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        return await BoardTable.GetAsync(session, boardId, ct);
    }

    /// <summary>Creates a board without cards.</summary>
    /// <param name="title">One line of 1 to 80 characters.</param>
    [Client(Affects = [typeof(GlobalContext)], Auth = Auth.None)]
    public async partial Task<BoardInfo> CreateBoard([Required] string title, CancellationToken ct = default)
    {
        title = CheckedTitle(title);
        await using var session = await database.WriteAsync(ct);
        var board = await BoardTable.InsertAsync(session, title, time.GetUtcNow(), ct);
        await session.CommitAsync(ct);
        return board;
    }

    /// <summary>Gives a board another title.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="title">One line of 1 to 80 characters.</param>
    [Client(Affects = [typeof(GlobalContext)], Merge = [typeof(BoardContext)], Auth = Auth.None)]
    public async partial Task<BoardInfo> RenameBoard(int boardId, [Required] string title, CancellationToken ct = default)
    {
        title = CheckedTitle(title);
        await using var session = await database.WriteAsync(ct);
        var board = await BoardTable.RenameAsync(session, boardId, title, ct);
        await session.CommitAsync(ct);
        return board;
    }

    /// <summary>Deletes a board with all of its cards; for the staff.</summary>
    /// <param name="boardId">The board.</param>
    [Client(
        Affects = [typeof(GlobalContext), typeof(BoardContext), typeof(CardContext)],
        AffectsParams = nameof(OneBoard),
        Auth = Auth.Staff)]
    public async partial Task DeleteBoard(int boardId, CancellationToken ct = default)
    {
        await using var session = await database.WriteAsync(ct);
        await BoardTable.DeleteAsync(session, boardId, ct);
        await session.CommitAsync(ct);
    }

    // Which cards were on it nobody has to know: every card that is shown is asked for again.
    internal static BoardScope OneBoard(int boardId) => new(boardId);

    private static string CheckedTitle(string title)
    {
        var check = new InputCheck();
        title = check.Line("title", title, Limits.Title);
        check.ThrowIfRefused();
        return title;
    }
}
