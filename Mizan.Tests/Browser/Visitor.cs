using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mizan.Tests.Browser;

/// <summary>Somebody in front of a page, with a record of what it asked the server for and of what went wrong in it.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> errors = [];

    public Visitor(IPage page)
    {
        Page = page;
        Traffic = new(page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
    }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    public IReadOnlyList<string> Errors => errors;

    /// <summary>What the browser itself says of answers that the test provokes.</summary>
    public List<string> ExpectedErrors { get; } = [];

    /// <summary>Announces an answer with this status, of which the browser makes an error in the console.</summary>
    public void Provoke(int status, string phrase) =>
        ExpectedErrors.Add($"Failed to load resource: the server responded with a status of {status} ({phrase})");

    public ILocator Column(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name });

    public ILocator Form(string name) => Page.GetByRole(AriaRole.Form, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A button below a card: <c>Move up</c>, <c>Move to Doing</c>.</summary>
    public ILocator Move(string card, string button) =>
        Page.GetByRole(AriaRole.Group, new() { Name = $"Move {card}", Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    /// <summary>Waits until a column shows just these cards, in this order.</summary>
    public Task ShowsAsync(string column, params string[] cards) =>
        Expect(Column(column).Locator("[data-card] > a")).ToHaveTextAsync(cards);

    /// <summary>Fills the one field of a form, and sends it.</summary>
    public async Task SubmitAsync(string form, string label, string value)
    {
        await Form(form).GetByLabel(label).FillAsync(value);
        await Form(form).Locator("button[type=submit]").ClickAsync();
    }

    public async Task SignInAsync(string name)
    {
        await SubmitAsync("Sign in", "Your name", name);
        await Expect(Button("Sign out")).ToBeVisibleAsync();
        await SettledAsync();
    }

    /// <summary>Waits until everything that the page asked for is there, and nothing new is asked for because of it.</summary>
    public Task SettledAsync() => Traffic.SettledAsync();

    /// <summary>What the page asks for meanwhile, to the end.</summary>
    public async Task<string[]> DuringAsync(Func<Task> action)
    {
        await SettledAsync();
        var before = Traffic.Requests.Count;
        await action();
        await SettledAsync();
        return [.. Traffic.Requests.Skip(before)];
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
