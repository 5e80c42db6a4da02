using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>Cards that are moved: at once where it is done, after the next look in other pages.</summary>
public class MoveTests : BrowserFixture
{
    private const string Calls = "**/api/mizan/call/";

    // Longer than data counts as fresh.
    private const long StaleMilliseconds = 6000;

    [Test]
    public async Task AMoveIsShownBeforeItIsAnsweredAndElsewhereWhenThePageIsShownAgain()
    {
        var (mover, board, cards) = await VisitBoardAsync(3);
        var watcher = await VisitAsync($"/boards/{board}/", hasClock: true);
        await watcher.ShowsAsync("To do", "Card 0", "Card 1", "Card 2");

        var gate = await Gate.CloseAsync(mover.Page, Calls);
        var asked = await mover.DuringAsync(async () =>
        {
            await mover.Move("Card 1", "Move to Doing").ClickAsync();
            await mover.ShowsAsync("Doing", "Card 1");
            await gate.Arrived;
            Assert.That(await Board.PlacesAsync(board), Does.Contain($"todo 1 {cards[1]}"), "the server knows nothing of it yet");
            gate.Open();
        });
        await mover.ShowsAsync("To do", "Card 0", "Card 2");
        await mover.ShowsAsync("Doing", "Card 1");
        Assert.That(await Board.PlacesAsync(board), Does.Contain($"doing 0 {cards[1]}"));
        Assert.That(asked, Is.EqualTo(new[] { "session/", "call move_card", $"ctx/board/?board_id={board}" }));

        await watcher.ShowsAsync("To do", "Card 0", "Card 1", "Card 2");
        asked = await watcher.DuringAsync(async () =>
        {
            await watcher.Page.Clock.FastForwardAsync(StaleMilliseconds);
            await watcher.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
            await watcher.ShowsAsync("Doing", "Card 1");
        });
        await watcher.ShowsAsync("To do", "Card 0", "Card 2");
        Assert.That(asked, Is.EquivalentTo(new[] { "ctx/global/", $"ctx/board/?board_id={board}" }));
    }

    [Test]
    public async Task AMoveIsOneCallAndOneFetch()
    {
        var (visitor, board, _) = await VisitBoardAsync(2);
        await visitor.DuringAsync(() => visitor.Move("Card 0", "Move down").ClickAsync());
        await visitor.ShowsAsync("To do", "Card 1", "Card 0");
        var asked = await visitor.DuringAsync(() => visitor.Move("Card 0", "Move up").ClickAsync());
        await visitor.ShowsAsync("To do", "Card 0", "Card 1");
        Assert.That(asked, Is.EqualTo(new[] { "call move_card", $"ctx/board/?board_id={board}" }));
    }

    [Test]
    public async Task AMoveThatTheServerRefusesIsTakenBackWithItsReason()
    {
        var (visitor, board, cards) = await VisitBoardAsync(2);
        await visitor.DuringAsync(() => visitor.Move("Card 1", "Move up").ClickAsync());
        await Board.ResultAsync("delete_card", $$"""{"board_id":{{board}},"card_id":{{cards[0]}}}""");
        visitor.Provoke(404, "Not Found");

        var gate = await Gate.CloseAsync(visitor.Page, Calls);
        var asked = await visitor.DuringAsync(async () =>
        {
            await visitor.Move("Card 0", "Move to Doing").ClickAsync();
            await visitor.ShowsAsync("Doing", "Card 0");
            await visitor.ShowsAsync("To do", "Card 1");
            gate.Open();
            await Expect(visitor.Page.GetByRole(AriaRole.Alert))
                .ToContainTextAsync($"The card is back in its place: There is no card {cards[0]} on board {board}.");
        });
        await visitor.ShowsAsync("To do", "Card 1", "Card 0");
        await visitor.ShowsAsync("Doing");
        await Expect(visitor.Move("Card 0", "Move to Doing")).ToBeFocusedAsync();
        Assert.That(asked, Is.EqualTo(new[] { "call move_card" }), "what was refused has changed nothing");
    }

    [Test]
    public async Task AMoveOfWhichNobodyKnowsIsTakenBackAndLookedAt()
    {
        var (visitor, board, _) = await VisitBoardAsync(1);
        visitor.ExpectedErrors.Add("Failed to load resource: net::ERR_FAILED");
        await visitor.Page.RouteAsync(Calls, route => route.AbortAsync());
        var asked = await visitor.DuringAsync(async () =>
        {
            await visitor.Move("Card 0", "Move to Doing").ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The card is back in its place");
        });
        await visitor.ShowsAsync("To do", "Card 0");
        Assert.That(asked, Is.EqualTo(new[] { "session/", "call move_card", $"ctx/board/?board_id={board}" }));
    }

    [Test]
    public async Task ACardIsDraggedToAPlaceInAnotherColumn()
    {
        var (visitor, board, cards) = await VisitBoardAsync(3);
        await visitor.DuringAsync(() => visitor.Move("Card 2", "Move to Doing").ClickAsync());
        var asked = await visitor.DuringAsync(async () =>
        {
            var target = visitor.Column("Doing").Locator("[data-card]");
            var height = (await target.BoundingBoxAsync())!.Height;
            // Onto the lower half of the card there, so behind it.
            await visitor.Page.Locator($"[data-card='{cards[0]}']")
                .DragToAsync(target, new() { TargetPosition = new() { X = 40, Y = height - 4 } });
            await visitor.ShowsAsync("Doing", "Card 2", "Card 0");
        });
        Assert.That(asked, Is.EqualTo(new[] { "call move_card", $"ctx/board/?board_id={board}" }));
        Assert.That(
            await Board.PlacesAsync(board),
            Is.EqualTo(new[] { $"todo 0 {cards[1]}", $"doing 0 {cards[2]}", $"doing 1 {cards[0]}" }));
    }
}
