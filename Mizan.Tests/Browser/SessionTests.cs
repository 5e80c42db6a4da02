using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>Who comes next finds nothing of who was here before.</summary>
public class SessionTests : BrowserFixture
{
    [Test]
    public async Task AfterSigningOutNothingOfTheFormerUserIsThereNotEvenForAMoment()
    {
        var (visitor, board, cards) = await VisitBoardAsync(1);
        await visitor.SignInAsync("Mira Okafor");
        await Expect(visitor.Page.GetByText("Mira Okafor")).ToBeVisibleAsync();
        await visitor.Form("New card in To do").GetByLabel("Title of a new card").FillAsync("Mira's secret");

        var gate = await Gate.CloseAsync(visitor.Page, "**/api/mizan/ctx/**");
        await visitor.Button("Sign out").ClickAsync();
        await Expect(visitor.Page.GetByText("Mira Okafor")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("[data-card]")).ToHaveCountAsync(0);
        await gate.Arrived;
        gate.Open();

        await Expect(visitor.Form("Sign in")).ToBeVisibleAsync();
        await visitor.ShowsAsync("To do", "Card 0");
        await Expect(visitor.Form("New card in To do").GetByLabel("Title of a new card")).ToHaveValueAsync("");
        await visitor.SettledAsync();
        await Board.ResultAsync("delete_card", $$"""{"board_id":{{board}},"card_id":{{cards[0]}}}""");
    }

    [Test]
    public async Task SigningInFetchesAnewWhatIsShownAndWhatIsDoneNextIsDoneInThatName()
    {
        var (visitor, board, cards) = await VisitBoardAsync(1);
        var asked = await visitor.DuringAsync(() => visitor.SignInAsync("Sam Lindqvist"));
        Assert.That(asked[..2], Is.EqualTo(new[] { "session/", "call sign_in" }));
        Assert.That(asked[2..].Distinct(), Is.EquivalentTo(new[] { "ctx/global/", $"ctx/board/?board_id={board}" }));

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        asked = await visitor.DuringAsync(() => visitor.SubmitAsync("New comment", "Your comment", "Mine"));
        await Expect(visitor.Page.Locator(".comments strong")).ToHaveTextAsync("Sam Lindqvist");
        Assert.That(asked, Is.EqualTo(new[] { "session/", "call add_comment" }), "the token of the former session is not tried");
        Assert.That(cards, Has.Length.EqualTo(1));
    }
}
