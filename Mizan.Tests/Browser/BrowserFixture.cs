using Microsoft.Playwright;
using Mizan.Tests.Native;
using Mizan.Tests.Samples;
using NUnit.Framework.Interfaces;

namespace Mizan.Tests.Browser;

/// <summary>A fixture with a Board of its own, whose tests look at its page. No test may leave an error in a console.</summary>
[Category("Browser")]
[TestFixture]
public abstract class BrowserFixture() : BoardFixture(World.Managed)
{
    private readonly List<Visitor> visitors = [];

    [TearDown]
    public async Task NothingWentWrongInAnyPage()
    {
        var hasPassed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Passed;
        foreach (var visitor in visitors)
        {
            // A test that has failed already keeps its own message.
            if (hasPassed) Assert.That(visitor.Errors, Is.EqualTo(visitor.ExpectedErrors), "what the console says");
            await visitor.DisposeAsync();
        }
        visitors.Clear();
    }

    /// <summary>Somebody with cookies, a cache and a page of their own, who looks at an address.</summary>
    private protected async Task<Visitor> VisitAsync(string path, ViewportSize? size = null, bool hasClock = false)
    {
        var context = await BrowserSetup.Browser.NewContextAsync(new()
        {
            BaseURL = Board.Client.BaseAddress!.ToString(),
            ViewportSize = size ?? new() { Width = 1280, Height = 800 },
            Locale = "en-GB",
        });
        var visitor = new Visitor(await context.NewPageAsync());
        visitors.Add(visitor);
        if (hasClock) await visitor.Page.Clock.InstallAsync();
        await visitor.Page.GotoAsync(path);
        return visitor;
    }

    /// <summary>Somebody who looks at a board of the test's own, with cards in <c>todo</c>.</summary>
    private protected async Task<(Visitor Visitor, int Board, int[] Cards)> VisitBoardAsync(int cards)
    {
        var (board, ids) = await NewBoardAsync(cards);
        var visitor = await VisitAsync($"/boards/{board}/");
        await visitor.ShowsAsync("To do", [.. Enumerable.Range(0, cards).Select(i => $"Card {i}")]);
        await visitor.SettledAsync();
        return (visitor, board, ids);
    }
}
