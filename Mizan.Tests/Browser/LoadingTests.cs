using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>What is shown before there is data, and instead of it.</summary>
public class LoadingTests : BrowserFixture
{
    private const string Boards = "**/api/mizan/ctx/board/*";

    [Test]
    public async Task ABoardThatCannotBeLoadedSaysWhyAndIsTriedAgain()
    {
        var visitor = await VisitAsync("/");
        await visitor.Page.RouteAsync(Boards, route => route.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/json",
            Body = """{"error":{"code":"CONFLICT","message":"The board is being moved."}}""",
        }));
        visitor.Provoke(409, "Conflict");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Office move" }).ClickAsync();
        await Expect(visitor.Page.Locator(".failure")).ToContainTextAsync("The board could not be loaded: The board is being moved.");

        await visitor.Page.UnrouteAsync(Boards);
        var gate = await Gate.CloseAsync(visitor.Page, Boards);
        await visitor.Button("Try again").ClickAsync();
        await Expect(visitor.Button("Trying…")).ToBeDisabledAsync();
        gate.Open();
        await visitor.ShowsAsync("Done", "Sign the lease");
        await Expect(visitor.Page.Locator(".failure")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task ABoardThatIsOnItsWaySaysSo()
    {
        var visitor = await VisitAsync("/");
        var gate = await Gate.CloseAsync(visitor.Page, Boards);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Office move" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Loading board…")).ToBeVisibleAsync();
        gate.Open();
        await visitor.ShowsAsync("Done", "Sign the lease");
    }

    [Test]
    public async Task ABoardThatIsNotThereIsSaidNotToBeThere()
    {
        var visitor = await VisitAsync("/boards/999/");
        visitor.Provoke(404, "Not Found");
        await Expect(visitor.Page.Locator(".failure")).ToContainTextAsync("There is no board 999.");
    }

    [Test]
    public async Task APageIsOneRequestForEachContextThatItShows()
    {
        var (visitor, board, _) = await VisitBoardAsync(0);
        Assert.That(visitor.Traffic.Requests, Is.EquivalentTo(new[] { "ctx/global/", $"ctx/board/?board_id={board}" }));
    }

    [TestCase("/")]
    [TestCase("/boards/1/")]
    [TestCase("/boards/1/cards/5/")]
    public async Task APhoneShowsAllOfItWithoutScrollingSideways(string path)
    {
        var visitor = await VisitAsync(path, new() { Width = 360, Height = 740 });
        await Expect(visitor.Page.GetByText("Website relaunch").First).ToBeAttachedAsync();
        await visitor.SettledAsync();
        var tooWide = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
              .map(element => element.outerHTML.slice(0, 80))
            """);
        Assert.That(tooWide, Is.Empty);
    }

    [Test]
    public async Task TheDevtoolsSayWhatWasFetchedAndWhy()
    {
        var (visitor, board, _) = await VisitBoardAsync(1);
        await visitor.DuringAsync(() => visitor.Move("Card 0", "Move to Doing").ClickAsync());
        await visitor.Button("Mizan").ClickAsync();
        var panel = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Mizan devtools" });
        await Expect(panel.GetByRole(AriaRole.Row).Filter(new() { HasText = $"board;board_id={board}" }).First)
            .ToContainTextAsync($"move_card invalidated board;board_id={board}");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(visitor.Button("Mizan")).ToBeFocusedAsync();
    }
}
