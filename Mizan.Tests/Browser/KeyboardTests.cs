using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>Everything is done without a mouse, and the focus is never lost.</summary>
public class KeyboardTests : BrowserFixture
{
    [Test]
    public async Task TheFocusGoesThroughThePageAsItIsRead()
    {
        var (visitor, _, _) = await VisitBoardAsync(2);
        var names = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            names.Add(await visitor.Page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; return e.ariaLabel ?? e.labels?.[0]?.textContent ?? e.textContent.trim(); }"));
        }
        Assert.That(names, Is.EqualTo(new[]
        {
            "Board", "Your name", "Sign in", "Rename", "Print view",
            "Card 0", "Move down", "Move to Doing", "Card 1", "Move up",
        }));
    }

    [Test]
    public async Task ACardIsMovedByItsButtonsAndTheFocusGoesAlong()
    {
        var (visitor, board, cards) = await VisitBoardAsync(2);
        await visitor.Move("Card 0", "Move to Doing").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("Doing", "Card 0");
        await Expect(visitor.Move("Card 0", "Move to Done")).ToBeFocusedAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Card 0 is now number 1 of Doing");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.ShowsAsync("Done", "Card 0");
        // There is no further to the right, so the card itself has the focus.
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" })).ToBeFocusedAsync();
        await visitor.SettledAsync();
        Assert.That(await Board.PlacesAsync(board), Is.EqualTo(new[] { $"todo 0 {cards[1]}", $"done 0 {cards[0]}" }));
    }

    [Test]
    public async Task ACardOpensWithTheFocusInItAndGivesItBack()
    {
        var (visitor, board, cards) = await VisitBoardAsync(1);
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" });
        var asked = await visitor.DuringAsync(async () =>
        {
            await link.FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Card 0" })).ToBeVisibleAsync();
        });
        Assert.That(asked, Is.EqualTo(new[] { $"ctx/card/?card_id={cards[0]}" }));
        Assert.That(new Uri(visitor.Page.Url).AbsolutePath, Is.EqualTo($"/boards/{board}/cards/{cards[0]}/"));
        for (var i = 0; i < 12; i++)
        {
            var isInside = await visitor.Page.EvaluateAsync<bool>(
                "() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null");
            Assert.That(isInside, Is.True, $"after {i} times Tab");
            await visitor.Page.Keyboard.PressAsync("Tab");
        }
        asked = await visitor.DuringAsync(async () =>
        {
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        });
        await Expect(link).ToBeFocusedAsync();
        Assert.That(asked, Is.Empty);
        Assert.That(new Uri(visitor.Page.Url).AbsolutePath, Is.EqualTo($"/boards/{board}/"));
    }

    [Test]
    public async Task TheHistoryOpensAndClosesWhatItShowed()
    {
        var (visitor, _, _) = await VisitBoardAsync(1);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visitor.Page.GoBackAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visitor.Page.GoForwardAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveTitleAsync("Card 0 · Board");
    }
}
