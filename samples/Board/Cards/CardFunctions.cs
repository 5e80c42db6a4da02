using System.ComponentModel.DataAnnotations;
using Board.Boards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Cards;

/// <summary>How clients read cards.</summary>
public partial class CardFunctions(BoardDatabase database)
{
    /// <summary>The cards of a board, column by column from left to right, each in its order.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="state">Only the cards of this column.</param>
    /// <param name="limit">How many cards at most, from 1 to 1000.</param>
    [Client(Context = typeof(BoardContext))]
    public async partial Task<IReadOnlyList<Card>> BoardCards(
        int boardId, CardState? state = null, [Range(1, Limits.BoardCards)] int limit = 200, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        var cards = await CardTable.ListAsync(session, boardId, state, limit, ct);
        if (cards.Count == 0) await BoardTable.RequireAsync(session, boardId, ct);
        return cards;
    }

    /// <summary>One card with its description.</summary>
    /// <param name="cardId">The card.</param>
    [Client(Context = typeof(CardContext))]
    public async partial Task<CardDetail> CardDetail(int cardId, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        return await CardTable.DetailAsync(session, cardId, ct);
    }

    /// <summary>
    /// The cards of all boards whose title, labels or description contain a text; those with it in the title come
    /// first, then the newest. Upper and lower case are alike in the letters a to z.
    /// </summary>
    /// <param name="query">The text, of 1 to 100 characters.</param>
    /// <param name="limit">How many cards at most, from 1 to 100.</param>
    [Client]
    public async partial Task<IReadOnlyList<Card>> SearchCards(
        [Required] string query, [Range(1, Limits.SearchResults)] int limit = 20, CancellationToken ct = default)
    {
        var check = new InputCheck();
        query = check.Line("query", query, Limits.SearchText);
        check.ThrowIfRefused();
        await using var session = await database.ReadAsync(ct);
        return await CardTable.SearchAsync(session, query, limit, ct);
    }
}
