namespace Board.Attachments;

/// <summary>A file that belongs to a card, without its content.</summary>
/// <param name="Id">The file's number, unique over all cards.</param>
/// <param name="CardId">The card.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="MediaType">What kind of file its owner's machine takes it for.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Author">Who attached it.</param>
/// <param name="CreatedAt">When it was attached.</param>
public sealed record Attachment(
    int Id, int CardId, string Name, string MediaType, int Size, string Author, DateTimeOffset CreatedAt);
