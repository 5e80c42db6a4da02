using System.Globalization;
using Board.Boards;
using Board.Cards;
using Board.Comments;
using Board.People;

namespace Board.Storage.Seeding;

/// <summary>Fills a new database, so that the first start shows boards of a team at work.</summary>
internal static class Seed
{
    public static async Task InsertAsync(DatabaseSession session, CancellationToken ct)
    {
        foreach (var user in Team.Users) await UserTable.InsertAsync(session, user.Name, user.IsStaff, ct);
        foreach (var board in (SeedBoard[])[WebsiteBoard.Content, AppBoard.Content, OfficeBoard.Content])
        {
            await InsertAsync(session, board, ct);
        }
    }

    private static async Task InsertAsync(DatabaseSession session, SeedBoard board, CancellationToken ct)
    {
        var boardId = (await BoardTable.InsertAsync(session, board.Title, Time(board.CreatedAt), ct)).Id;
        var lengths = new int[Enum.GetValues<CardState>().Length];
        foreach (var card in board.Cards) await InsertAsync(session, card, boardId, lengths[(int)card.State]++, ct);
    }

    private static async Task InsertAsync(DatabaseSession session, SeedCard seed, int boardId, int position, CancellationToken ct)
    {
        var card = new Card(0, boardId, seed.Title, seed.State, position, seed.Due, seed.Labels, Time(seed.UpdatedAt));
        var cardId = await CardTable.InsertAsync(session, card, seed.Description, ct);
        foreach (var comment in seed.Comments)
        {
            await CommentTable.InsertAsync(session, cardId, comment.Author, comment.Text, Time(comment.CreatedAt), ct);
        }
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
