using System.ComponentModel.DataAnnotations;
using Board.Boards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Cards;

/// <summary>How clients change cards.</summary>
public partial class CardChanges(BoardDatabase database, TimeProvider time)
{
    /// <summary>Adds a card at the end of a column.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="title">One line of 1 to 80 characters.</param>
    /// <param name="state">The column.</param>
    [Client(Affects = [typeof(BoardContext), typeof(GlobalContext)], Auth = Auth.None)]
    public async partial Task<Card> AddCard(
        int boardId, [Required] string title, CardState state = CardState.Todo, CancellationToken ct = default)
    {
        var check = new InputCheck();
        title = check.Line("title", title, Limits.Title);
        check.ThrowIfRefused();
        await using var session = await database.WriteAsync(ct);
        await BoardTable.RequireAsync(session, boardId, ct);
        var end = await new Column(session, boardId, state).LengthAsync(ct);
        var card = new Card(0, boardId, title, state, end, null, [], time.GetUtcNow());
        var id = await CardTable.InsertAsync(session, card, null, ct);
        await session.CommitAsync(ct);
        return card with { Id = id };
    }

    /// <summary>Moves a card to a place in a column; the cards behind it make room.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="cardId">The card, which has to be on that board.</param>
    /// <param name="state">The column.</param>
    /// <param name="position">The place, counted from 0; beyond the end of the column means at its end.</param>
    [Client(Affects = [typeof(BoardContext), typeof(CardContext)], AffectsParams = nameof(OneBoard), Auth = Auth.None)]
    public async partial Task<Card> MoveCard(
        int boardId, int cardId, CardState state, [Range(0, int.MaxValue)] int position, CancellationToken ct = default)
    {
        await using var session = await database.WriteAsync(ct);
        var card = await CardTable.OnBoardAsync(session, boardId, cardId, ct);
        var from = new Column(session, boardId, card.State);
        var to = new Column(session, boardId, state);
        var others = await to.LengthAsync(ct) - (state == card.State ? 1 : 0);
        var moved = card with { State = state, Position = Math.Min(position, others), UpdatedAt = time.GetUtcNow() };
        await from.CloseAsync(card.Position, ct);
        await to.OpenAsync(moved.Position, ct);
        await to.PlaceAsync(cardId, moved.Position, moved.UpdatedAt, ct);
        await session.CommitAsync(ct);
        return moved;
    }

    /// <summary>Replaces what a card says; what is left out becomes empty.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="cardId">The card, which has to be on that board.</param>
    /// <param name="title">One line of 1 to 80 characters.</param>
    /// <param name="labels">At most 10 labels of 1 to 30 characters each.</param>
    /// <param name="description">What there is to do, in up to 4000 characters.</param>
    /// <param name="due">The day by which it should be done.</param>
    [Client(Affects = [typeof(BoardContext), typeof(CardContext)], Auth = Auth.None)]
    public async partial Task<CardDetail> EditCard(
        int boardId,
        int cardId,
        [Required] string title,
        IReadOnlyList<string> labels,
        string? description = null,
        DateOnly? due = null,
        CancellationToken ct = default)
    {
        var check = new InputCheck();
        title = check.Line("title", title, Limits.Title);
        labels = check.Labels("labels", labels);
        description = check.OptionalLines("description", description, Limits.Description);
        check.ThrowIfRefused();
        await using var session = await database.WriteAsync(ct);
        var card = await CardTable.OnBoardAsync(session, boardId, cardId, ct);
        var edited = new CardDetail(
            cardId, boardId, title, card.State, card.Position, due, labels, time.GetUtcNow(), description);
        await CardTable.UpdateAsync(session, edited, ct);
        await session.CommitAsync(ct);
        return edited;
    }

    /// <summary>Deletes a card and its comments; the cards behind it move up.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="cardId">The card, which has to be on that board.</param>
    [Client(
        Affects = [typeof(BoardContext), typeof(CardContext), typeof(GlobalContext)],
        AffectsParams = nameof(OneBoard),
        Auth = Auth.None)]
    public async partial Task DeleteCard(int boardId, int cardId, CancellationToken ct = default)
    {
        await using var session = await database.WriteAsync(ct);
        var card = await CardTable.OnBoardAsync(session, boardId, cardId, ct);
        await CardTable.DeleteAsync(session, cardId, ct);
        await new Column(session, boardId, card.State).CloseAsync(card.Position, ct);
        await session.CommitAsync(ct);
    }

    // Other cards move up or down, and each shows its place: every card is stale, but of one board only.
    internal static BoardScope OneBoard(int boardId) => new(boardId);
}
