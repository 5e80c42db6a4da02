using Board.Cards;

namespace Board.Storage.Seeding;

internal sealed record SeedCard(CardState State, string Title, string UpdatedAt)
{
    public string? Description { get; init; }

    public DateOnly? Due { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<SeedComment> Comments { get; init; } = [];
}
