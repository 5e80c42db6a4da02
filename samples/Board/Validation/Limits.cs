namespace Board.Validation;

/// <summary>How long texts and lists may be.</summary>
internal static class Limits
{
    public const int Title = 80;
    public const int Name = 40;
    public const int Description = 4000;
    public const int Comment = 2000;
    public const int SearchText = 100;
    public const int BoardCards = 1000;
    public const int Attachments = 20;
    public const int SearchResults = 100;
    public const int ImportedCards = 100;
}
