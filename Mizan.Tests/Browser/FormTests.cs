using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>What is wrong stands at its field, whoever has found it.</summary>
public class FormTests : BrowserFixture
{
    [Test]
    public async Task WhatTheDescriptionRulesOutIsFoundWithoutTheServer()
    {
        var (visitor, _, _) = await VisitBoardAsync(0);
        var asked = await visitor.DuringAsync(() => visitor.SubmitAsync("New card in Doing", "Title of a new card", "   "));
        var field = visitor.Form("New card in Doing").GetByLabel("Title of a new card");
        await ExpectErrorAsync(field, "This must not be blank.");
        await Expect(visitor.Form("New card in To do").GetByLabel("Title of a new card")).ToHaveAttributeAsync("aria-invalid", "false");
        Assert.That(asked, Is.Empty);
    }

    [Test]
    public async Task WhatOnlyTheServerFindsStandsAtItsFieldTooAndGoesWithTheNextSuccess()
    {
        var (visitor, board, _) = await VisitBoardAsync(0);
        visitor.Provoke(422, "Unprocessable Entity");
        var asked = await visitor.DuringAsync(
            () => visitor.SubmitAsync("New card in Done", "Title of a new card", new string('x', 81)));
        var field = visitor.Form("New card in Done").GetByLabel("Title of a new card");
        await ExpectErrorAsync(field, "This must be 1 to 80 characters long.");
        Assert.That(asked, Is.EqualTo(new[] { "session/", "call add_card" }));

        asked = await visitor.DuringAsync(() => visitor.SubmitAsync("New card in Done", "Title of a new card", "Short"));
        await visitor.ShowsAsync("Done", "Short");
        await Expect(field).ToHaveValueAsync("");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "false");
        Assert.That(asked, Is.EquivalentTo(new[] { "call add_card", $"ctx/board/?board_id={board}", "ctx/global/" }));
    }

    [Test]
    public async Task WhatIsWrongWithAMemberOfAListStandsAtTheList()
    {
        var (visitor, _, _) = await VisitBoardAsync(1);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await visitor.Button("Edit card").ClickAsync();
        visitor.Provoke(422, "Unprocessable Entity");
        var form = visitor.Form("Edit card");
        await visitor.SubmitAsync("Edit card", "Labels", "short, " + new string('x', 31));
        await ExpectErrorAsync(form.GetByLabel("Labels"), "Number 2 must be 1 to 30 characters long.");
        await Expect(form.GetByLabel("Title")).ToHaveAttributeAsync("aria-invalid", "false");
    }

    [Test]
    public async Task AnEditIsOneCallAndAFetchOfEachContextThatIsShown()
    {
        var (visitor, board, cards) = await VisitBoardAsync(1);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await visitor.Button("Edit card").ClickAsync();
        await visitor.Form("Edit card").GetByLabel("Due").FillAsync("2026-12-24");
        var asked = await visitor.DuringAsync(() => visitor.SubmitAsync("Edit card", "Title", "Renamed"));
        Assert.That(asked[..2], Is.EqualTo(new[] { "session/", "call edit_card" }));
        Assert.That(
            asked[2..], Is.EquivalentTo(new[] { $"ctx/board/?board_id={board}", $"ctx/card/?card_id={cards[0]}" }));
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Due 24 Dec 2026");
        await visitor.Button("Close").ClickAsync();
        await visitor.ShowsAsync("To do", "Renamed");
    }

    [Test]
    public async Task ACardThatIsDeletedIsGoneAtOnceAndAskedForNoMore()
    {
        var (visitor, board, _) = await VisitBoardAsync(2);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await visitor.Button("Delete card").ClickAsync();
        var asked = await visitor.DuringAsync(() => visitor.Button("Delete for good").ClickAsync());
        await visitor.ShowsAsync("To do", "Card 1");
        Assert.That(asked[..2], Is.EqualTo(new[] { "session/", "call delete_card" }));
        Assert.That(asked[2..], Is.EquivalentTo(new[] { $"ctx/board/?board_id={board}", "ctx/global/" }));
    }

    private static async Task ExpectErrorAsync(ILocator field, string message)
    {
        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex(
            Regex.Escape(message)));
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(field).ToBeFocusedAsync();
    }
}
