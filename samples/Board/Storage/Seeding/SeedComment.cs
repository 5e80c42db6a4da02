namespace Board.Storage.Seeding;

internal sealed record SeedComment(string Author, string CreatedAt, string Text);
