using Microsoft.Playwright;

namespace Mizan.Tests.Browser;

/// <summary>Holds requests back, until it is opened.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Gate()
    {
    }

    /// <summary>Ends when a request stands before the gate.</summary>
    public Task Arrived => arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public static async Task<Gate> CloseAsync(IPage page, string pattern)
    {
        var gate = new Gate();
        await page.RouteAsync(pattern, async route =>
        {
            gate.arrived.TrySetResult();
            await gate.opened.Task;
            await route.ContinueAsync();
        });
        return gate;
    }

    public void Open() => opened.TrySetResult();
}
