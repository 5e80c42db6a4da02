namespace Board.Comments;

/// <summary>What somebody said about a card.</summary>
/// <param name="Id">The comment's number.</param>
/// <param name="CardId">The card that it is about.</param>
/// <param name="Author">The name of who wrote it; <c>guest</c> for somebody who was not signed in.</param>
/// <param name="Text">1 to 2000 characters.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record Comment(int Id, int CardId, string Author, string Text, DateTimeOffset CreatedAt);
