namespace Board.Cards;

/// <summary>A card as another system sends it.</summary>
/// <param name="Title">One line of 1 to 80 characters.</param>
/// <param name="State">The column at whose end it is put.</param>
/// <param name="Description">What there is to do, in up to 4000 characters.</param>
/// <param name="Due">The day by which it should be done.</param>
public sealed record ImportedCard(
    string Title, CardState State = CardState.Todo, string? Description = null, DateOnly? Due = null);
