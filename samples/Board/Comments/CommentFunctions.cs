using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Board.Cards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Comments;

/// <summary>What clients can do with comments.</summary>
public partial class CommentFunctions(BoardDatabase database, TimeProvider time)
{
    private const string Guest = "guest";

    /// <summary>The comments on a card, oldest first.</summary>
    /// <param name="cardId">The card.</param>
    [Client(Context = typeof(CardContext))]
    public async partial Task<IReadOnlyList<Comment>> CardComments(int cardId, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        var comments = await CommentTable.ListAsync(session, cardId, ct);
        if (comments.Count == 0) await CardTable.RequireAsync(session, cardId, ct);
        return comments;
    }

    /// <summary>Adds a comment in the name of whoever is signed in, or of a guest.</summary>
    /// <param name="cardId">The card.</param>
    /// <param name="text">1 to 2000 characters.</param>
    [Client(Merge = [typeof(CardContext)], Auth = Auth.None)]
    public async partial Task<Comment> AddComment(
        int cardId, [Required] string text, ClaimsPrincipal caller, CancellationToken ct = default)
    {
        var check = new InputCheck();
        text = check.Lines("text", text, Limits.Comment);
        check.ThrowIfRefused();
        await using var session = await database.WriteAsync(ct);
        await CardTable.RequireAsync(session, cardId, ct);
        var author = caller.Identity?.Name ?? Guest;
        var comment = await CommentTable.InsertAsync(session, cardId, author, text, time.GetUtcNow(), ct);
        await session.CommitAsync(ct);
        return comment;
    }
}
