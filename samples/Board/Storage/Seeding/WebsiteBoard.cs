using static Board.Cards.CardState;

namespace Board.Storage.Seeding;

internal static class WebsiteBoard
{
    public static readonly SeedBoard Content = new(
        "Website relaunch",
        "2026-10-05T08:30:00Z",
        [
            new(Todo, "Redirect the old addresses", "2026-11-12T14:05:00Z")
            {
                Description = "The server log lists 412 addresses that still get visits.\nOne redirect each, no chains, 301 not 302.",
                Due = new(2026, 12, 4),
                Labels = ["backend", "search"],
                Comments =
                [
                    new(Team.Mira, "2026-11-12T14:20:00Z", "The list is in the shared folder, sorted by visits."),
                    new(Team.Jonas, "2026-11-13T09:02:00Z", "The first fifty make up 90 % of it. I would begin there."),
                ],
            },
            new(Todo, "Write the page about our prices", "2026-11-10T10:41:00Z")
            {
                Description = "Three plans, what each includes, and the one question everybody asks: what happens when a plan ends.",
                Labels = ["text"],
            },
            new(Todo, "Check contrast and keyboard on every page", "2026-11-09T16:12:00Z")
            {
                Due = new(2026, 12, 11),
                Labels = ["accessibility"],
                Comments = [new(Team.Sam, "2026-11-11T08:15:00Z", "The menu cannot be closed with Escape. Everything else there is fine.")],
            },
            new(Todo, "Decide where the newsletter form goes", "2026-11-03T11:30:00Z"),
            new(Doing, "Move the blog: 87 posts with their pictures", "2026-11-19T15:48:00Z")
            {
                Description = "Dates and addresses stay. Pictures above 300 KB are to be scaled down.",
                Due = new(2026, 11, 27),
                Labels = ["content"],
                Comments =
                [
                    new(Team.Jonas, "2026-11-17T13:30:00Z", "Up to 2024 it is done. The older posts have pictures in tables."),
                    new(Team.Ada, "2026-11-17T13:52:00Z", "Leave out the pictures before 2019, nobody will miss them."),
                    new(Team.Jonas, "2026-11-19T15:48:00Z", "61 of 87."),
                ],
            },
            new(Doing, "Contact form: spam without a riddle", "2026-11-18T09:20:00Z")
            {
                Description = "A hidden field and a minimum time on the page first. A riddle only if that does not do.",
                Labels = ["backend"],
            },
            new(Doing, "Search on the help pages", "2026-11-16T17:05:00Z") { Labels = ["backend", "search"] },
            new(Done, "Agree on the page tree", "2026-10-09T12:00:00Z")
            {
                Description = "Five entries at the top, never more than two levels below.",
                Labels = ["content"],
                Comments = [new(Team.Ada, "2026-10-09T12:00:00Z", "Agreed with sales and support today.")],
            },
            new(Done, "Choose typefaces that we may host ourselves", "2026-10-14T15:25:00Z") { Labels = ["design"] },
            new(Done, "Start page, first version", "2026-10-28T16:40:00Z")
            {
                Due = new(2026, 10, 30),
                Labels = ["design", "content"],
            },
            new(Done, "Measure loading times on a slow phone", "2026-11-06T10:10:00Z")
            {
                Description = "1.9 s until the text can be read, was 6.4 s. The rest is pictures.",
                Labels = ["speed"],
            },
        ]);
}
