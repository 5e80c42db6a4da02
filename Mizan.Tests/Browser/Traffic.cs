using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mizan.Tests.Browser;

/// <summary>What a page asks Mizan's endpoints for, in its order.</summary>
internal sealed partial class Traffic
{
    private const string Base = "/api/mizan/";

    // Two frames and a task: whatever the page does about an answer has begun by then.
    private const string Turn =
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private readonly IPage page;
    private readonly List<string> requests = [];
    private readonly Dictionary<IRequest, TaskCompletionSource> underWay = [];

    public Traffic(IPage page)
    {
        this.page = page;
        page.Request += (_, request) => Begin(request);
        page.RequestFinished += (_, request) => End(request);
        page.RequestFailed += (_, request) => End(request);
    }

    /// <summary>Such as <c>call move_card</c>, <c>ctx/board/?board_id=1</c> and <c>session/</c>.</summary>
    public IReadOnlyList<string> Requests => requests;

    public async Task SettledAsync()
    {
        int seen;
        do
        {
            seen = requests.Count;
            await Task.WhenAll(underWay.Values.Select(end => end.Task)).WaitAsync(TimeSpan.FromSeconds(30));
            await page.EvaluateAsync(Turn);
        }
        while (requests.Count != seen);
    }

    private void Begin(IRequest request)
    {
        var path = new Uri(request.Url).PathAndQuery;
        if (!path.StartsWith(Base, StringComparison.Ordinal)) return;
        underWay[request] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        // Of a body with files the browser tells nothing.
        var function = request.PostData is { } body ? Function().Match(body).Value : "with a file";
        requests.Add(request.Method == "POST" ? $"call {function}" : path[Base.Length..].TrimEnd('?'));
    }

    private void End(IRequest request)
    {
        if (underWay.Remove(request, out var end)) end.SetResult();
    }

    [GeneratedRegex("""(?<="fn":")\w+""")]
    private static partial Regex Function();
}
