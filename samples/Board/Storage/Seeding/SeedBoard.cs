namespace Board.Storage.Seeding;

internal sealed record SeedBoard(string Title, string CreatedAt, IReadOnlyList<SeedCard> Cards);
