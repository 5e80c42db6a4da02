namespace Board.Storage.Seeding;

internal static class Team
{
    public const string Ada = "Ada Brandt";
    public const string Jonas = "Jonas Keller";
    public const string Mira = "Mira Okafor";
    public const string Sam = "Sam Lindqvist";

    public static readonly SeedUser[] Users = [new(Ada, IsStaff: true), new(Jonas), new(Mira), new(Sam)];
}
