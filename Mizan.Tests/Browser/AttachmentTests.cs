using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>Files go up in a form of the page, and come down by its links.</summary>
public class AttachmentTests : BrowserFixture
{
    private const string Content = "Second floor, room 204.\n";

    [Test]
    public async Task AFileIsAttachedSavedAndDeleted()
    {
        var (visitor, _, cards) = await VisitBoardAsync(1);
        await visitor.SignInAsync("Jonas Keller");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await visitor.DuringAsync(() => visitor.SubmitAsync("New comment", "Your comment", "See the file"));

        var file = new FilePayload { Name = "room.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Content) };
        await visitor.Form("New file").GetByLabel("A file").SetInputFilesAsync(file);
        var asked = await visitor.DuringAsync(() => visitor.Button("Attach").ClickAsync());
        Assert.That(asked, Is.EqualTo(new[] { "call with a file", $"ctx/card/?card_id={cards[0]}" }));
        await Expect(visitor.Page.Locator(".files li")).ToContainTextAsync("24 B, Jonas Keller");

        var download = await visitor.Page.RunAndWaitForDownloadAsync(
            () => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "room.txt" }).ClickAsync());
        Assert.That(download.SuggestedFilename, Is.EqualTo("room.txt"));
        Assert.That(await File.ReadAllTextAsync(await download.PathAsync()), Is.EqualTo(Content));

        asked = await visitor.DuringAsync(() => visitor.Button("Delete room.txt").ClickAsync());
        await Expect(visitor.Page.Locator(".files li")).ToHaveCountAsync(0);
        Assert.That(asked, Is.EqualTo(new[] { "call delete_attachment", $"ctx/card/?card_id={cards[0]}" }));
    }

    [Test]
    public async Task AFormWithoutAFileSaysSoAndGuestsHaveNone()
    {
        var (visitor, _, _) = await VisitBoardAsync(1);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Sign in to attach files.")).ToBeVisibleAsync();
        await Expect(visitor.Form("New file")).ToHaveCountAsync(0);
        await visitor.Button("Close").ClickAsync();
        await visitor.SignInAsync("Jonas Keller");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Card 0" }).ClickAsync();
        var asked = await visitor.DuringAsync(() => visitor.Button("Attach").ClickAsync());
        await Expect(visitor.Form("New file")).ToContainTextAsync("This is required.");
        Assert.That(asked, Is.Empty);
    }
}
