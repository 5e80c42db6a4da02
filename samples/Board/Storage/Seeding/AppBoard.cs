using static Board.Cards.CardState;

namespace Board.Storage.Seeding;

internal static class AppBoard
{
    public static readonly SeedBoard Content = new(
        "Mobile app 2.4",
        "2026-10-19T07:55:00Z",
        [
            new(Todo, "Show a receipt when the phone is offline", "2026-11-17T11:11:00Z")
            {
                Description = "The last 20 receipts stay on the phone. Older ones say that they need a connection.",
                Due = new(2026, 12, 2),
                Labels = ["feature"],
            },
            new(Todo, "Larger system text cuts off the amount", "2026-11-18T08:44:00Z")
            {
                Description = "Seen at 150 % and above, on the payment page only.",
                Labels = ["bug", "accessibility"],
                Comments = [new(Team.Sam, "2026-11-18T08:50:00Z", "Screenshot is in the support inbox, 17 November.")],
            },
            new(Todo, "Texts for the store, in German and English", "2026-11-13T13:13:00Z") { Labels = ["text", "release"] },
            new(Todo, "Ask 20 customers to test the release", "2026-11-11T09:30:00Z")
            {
                Due = new(2026, 12, 7),
                Labels = ["release"],
            },
            new(Doing, "Signing in with a fingerprint", "2026-11-20T16:31:00Z")
            {
                Description = "Falls back to the code after three attempts. Never asks on the first start.",
                Due = new(2026, 11, 25),
                Labels = ["feature", "security"],
                Comments =
                [
                    new(Team.Mira, "2026-11-19T10:00:00Z", "Works on Android. On iOS the fallback comes after the first attempt."),
                    new(Team.Jonas, "2026-11-20T16:31:00Z", "Found it: the system counts, not we. Fix is in review."),
                ],
            },
            new(Doing, "Crash when a photo is larger than 40 MB", "2026-11-20T09:07:00Z")
            {
                Labels = ["bug"],
                Comments = [new(Team.Sam, "2026-11-20T09:07:00Z", "Four customers this week.")],
            },
            new(Done, "Dark colours follow the system", "2026-11-05T14:22:00Z") { Labels = ["design", "feature"] },
            new(Done, "Drop support for Android 9", "2026-10-23T10:45:00Z")
            {
                Description = "0.6 % of our users in October.",
                Labels = ["release"],
            },
            new(Done, "List of payments scrolls without jumping", "2026-11-12T12:34:00Z") { Labels = ["bug", "speed"] },
        ]);
}
