using System.ComponentModel.DataAnnotations;
using Board.Boards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Cards;

/// <summary>Where another system puts cards on a board.</summary>
public partial class CardImport(BoardDatabase database, TimeProvider time)
{
    private const string Secret = "BOARD_IMPORT_SECRET";

    // The attribute is a constant to the generator, and is never made: what the platform's own check would reflect on is not asked for.
#pragma warning disable IL2026
    /// <summary>Adds cards, each at the end of its column: all of them, or none. For whoever knows the secret.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="cards">1 to 100 cards.</param>
    [Client(
        Affects = [typeof(BoardContext), typeof(GlobalContext)],
        Auth = Auth.None,
        Private = true,
        Guard = nameof(IsSigned),
        Route = "/hooks/import/")]
    public async partial Task<IResult> ImportCards(
        int boardId, [Length(1, Limits.ImportedCards)] IReadOnlyList<ImportedCard> cards, CancellationToken ct = default)
#pragma warning restore IL2026
    {
        var now = time.GetUtcNow();
        var checkedCards = Checked(boardId, cards, now);
        await using var session = await database.WriteAsync(ct);
        await BoardTable.RequireAsync(session, boardId, ct);
        foreach (var (card, description) in checkedCards)
        {
            var end = await new Column(session, boardId, card.State).LengthAsync(ct);
            await CardTable.InsertAsync(session, card with { Position = end }, description, ct);
        }
        await session.CommitAsync(ct);
        return Results.Text($$"""{"imported":{{cards.Count}}}""", "application/json");
    }

    internal static bool IsSigned(MizanRequest request) =>
        WebhookSignature.IsValid(request, request.Services.GetRequiredService<IConfiguration>()[Secret]);

    private static List<(Card Card, string? Description)> Checked(int boardId, IReadOnlyList<ImportedCard> cards, DateTimeOffset now)
    {
        var check = new InputCheck();
        var result = new List<(Card, string?)>(cards.Count);
        for (var i = 0; i < cards.Count; i++)
        {
            var (title, state, description, due) = cards[i];
            title = check.Line($"cards[{i}].title", title, Limits.Title);
            description = check.OptionalLines($"cards[{i}].description", description, Limits.Description);
            result.Add((new(0, boardId, title, state, 0, due, [], now), description));
        }
        check.ThrowIfRefused();
        return result;
    }
}
