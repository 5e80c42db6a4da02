namespace Board.Cards;

/// <summary>A card as a board shows it.</summary>
/// <param name="Id">The card's number, unique over all boards.</param>
/// <param name="BoardId">The board that it belongs to.</param>
/// <param name="Title">One line of 1 to 80 characters.</param>
/// <param name="State">The column that it stands in.</param>
/// <param name="Position">Its place in the column, counted from 0 without gaps.</param>
/// <param name="Due">The day by which it should be done.</param>
/// <param name="Labels">At most 10 labels, in the order in which they were given.</param>
/// <param name="UpdatedAt">When it was last moved or edited.</param>
public sealed record Card(
    int Id,
    int BoardId,
    string Title,
    CardState State,
    int Position,
    DateOnly? Due,
    IReadOnlyList<string> Labels,
    DateTimeOffset UpdatedAt);
