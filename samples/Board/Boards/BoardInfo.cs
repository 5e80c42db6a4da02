namespace Board.Boards;

/// <summary>A board without its cards.</summary>
/// <param name="Id">The board's number.</param>
/// <param name="Title">One line of 1 to 80 characters.</param>
/// <param name="CreatedAt">When it was created.</param>
public sealed record BoardInfo(int Id, string Title, DateTimeOffset CreatedAt);
