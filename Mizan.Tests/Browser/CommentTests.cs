using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>What a call brings along is not fetched.</summary>
public class CommentTests : BrowserFixture
{
    [Test]
    public async Task ACommentIsOneCallAndNoFetch()
    {
        var (visitor, _, _) = await VisitBoardAsync(1);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await visitor.DuringAsync(() => visitor.SubmitAsync("New comment", "Your comment", "One"));
        var asked = await visitor.DuringAsync(() => visitor.SubmitAsync("New comment", "Your comment", "Two\nlines"));
        await Expect(visitor.Page.Locator(".comments li")).ToHaveTextAsync(
            [new Regex("guest.*One"), new Regex("guest.*Two\\s+lines")]);
        Assert.That(asked, Is.EqualTo(new[] { "call add_comment" }));
    }

    [Test]
    public async Task AnotherTitleComesWithTheAnswerAndOnlyTheListIsFetched()
    {
        var (visitor, _, _) = await VisitBoardAsync(0);
        await visitor.Button("Rename").ClickAsync();
        await visitor.DuringAsync(() => visitor.SubmitAsync("Rename board", "New title", "First"));
        await visitor.Button("Rename").ClickAsync();
        var asked = await visitor.DuringAsync(() => visitor.SubmitAsync("Rename board", "New title", "Second"));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Second");
        Assert.That(asked, Is.EqualTo(new[] { "call rename_board", "ctx/global/" }));
    }
}
