using static Board.Cards.CardState;

namespace Board.Storage.Seeding;

internal static class OfficeBoard
{
    public static readonly SeedBoard Content = new(
        "Office move",
        "2026-11-02T09:00:00Z",
        [
            new(Todo, "Tell the post office and the bank", "2026-11-04T10:00:00Z")
            {
                Due = new(2026, 12, 1),
                Labels = ["papers"],
            },
            new(Todo, "Who sits where?", "2026-11-19T12:10:00Z")
            {
                Description = "Two rooms are quiet, one is not. Wishes until Friday, please.",
                Comments =
                [
                    new(Team.Mira, "2026-11-19T12:30:00Z", "Quiet, please, and not next to the printer."),
                    new(Team.Sam, "2026-11-19T12:31:00Z", "I take the telephone room, I am on it all day anyway."),
                ],
            },
            new(Todo, "Give away the old desks", "2026-11-16T08:20:00Z") { Labels = ["furniture"] },
            new(Doing, "Internet at the new address", "2026-11-18T15:00:00Z")
            {
                Description = "Ordered on 3 November. The technician comes on the 24th between 8 and 12.",
                Due = new(2026, 11, 24),
                Labels = ["network"],
                Comments = [new(Team.Ada, "2026-11-18T15:00:00Z", "Somebody has to be there from 8. I can, until 10.")],
            },
            new(Done, "Sign the lease", "2026-11-02T17:30:00Z") { Labels = ["papers"] },
        ]);
}
