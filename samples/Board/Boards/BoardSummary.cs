namespace Board.Boards;

/// <summary>A board as the list of boards shows it.</summary>
/// <param name="Id">The board's number.</param>
/// <param name="Title">One line of 1 to 80 characters.</param>
/// <param name="CardCount">How many cards it has, in all columns.</param>
public sealed record BoardSummary(int Id, string Title, int CardCount);
