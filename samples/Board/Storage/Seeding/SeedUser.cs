namespace Board.Storage.Seeding;

internal sealed record SeedUser(string Name, bool IsStaff = false);
