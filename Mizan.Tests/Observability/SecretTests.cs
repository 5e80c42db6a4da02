using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Limits;
using Mizan.Tests.Http;
using Mizan.Tests.Limits;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Observability;

/// <summary>What a client sends is in no span, metric or log, whatever becomes of the call.</summary>
[NonParallelizable]
internal sealed class SecretTests
{
    private const string Secret = "s3cr3t";
    private const int Number = 918273645;

    [Test]
    public async Task NothingThatAClientSendsIsRecorded()
    {
        using var recording = new Recording();
        var time = new ManualTime();
        var release = new TaskCompletionSource<int>();
        await using var server = await StartAsync(time, release.Task);
        string[] bodies = [
            $$$"""{"fn":"echo","args":{"text":"{{{Secret}}}"}}""",
            $$$"""{"fn":"fail","args":{"text":"{{{Secret}}}"}}""",
            $$$"""{"fn":"refuse","args":{"text":"{{{Secret}}}"}}""",
            $$$"""{"fn":"add","args":{"a":"{{{Secret}}}","b":{{{Number}}}}}""",
            $$$"""{"fn":"{{{Secret}}}","args":{"a":{{{Number}}}}}""",
            $$$"""{"fn":"echo","args":{"text":"{{{Secret}}}"}""",
        ];
        foreach (var body in bodies) await PostAsync(server, body);
        await server.GetAsync($"/api/mizan/ctx/page/?id={Number}");
        await server.GetAsync($"/api/mizan/ctx/page/?id={Secret}");
        await server.GetAsync($"/api/mizan/ctx/{Secret}/?id={Number}");
        await TimeOutAsync(server, time);
        release.SetResult(1);
        await server.StopAsync();
        var logged = string.Join('\n', server.Log.Entries.Where(e => e.Category.StartsWith("Mizan", StringComparison.Ordinal)));
        foreach (var text in new[] { recording.Text, logged })
        {
            Assert.That(text, Does.Not.Contain(Secret));
            Assert.That(text, Does.Not.Contain($"{Number}"));
        }
        // Something was recorded of each, or the search would prove nothing.
        Assert.That(recording.Spans, Has.Count.EqualTo(bodies.Length - 1 + 2 + 1));
        Assert.That(recording.Text, Does.Contain("fail").And.Contain("refuse").And.Contain("page").And.Contain("work"));
        Assert.That(server.Log.Failures.Select(entry => entry.Id), Is.SupersetOf([1, 2, 3]));
    }

    private static Task<Server> StartAsync(ManualTime time, Task<int> work) => Server.StartAsync(
        [
            new Call("add", (_, pair) => new(pair.A + pair.B)),
            new Call("work", (_, _) => new(work)),
            new Echo("echo"),
            new Echo("fail", _ => throw new InvalidOperationException("broken")),
            new Echo("refuse", text => throw MizanError.Conflict(text)),
            new Read("page", "a", (_, id) => new($"{id}")),
        ],
        configure: services => services.AddSingleton<TimeProvider>(time));

    private static async Task TimeOutAsync(Server server, ManualTime time)
    {
        var call = PostAsync(server, $$$"""{"fn":"work","args":{"a":{{{Number}}},"b":{{{Number}}}}}""");
        await time.WaitForTimerAsync();
        time.Advance(new MizanOptions().CallTimeout);
        await time.WaitForTimerAsync();
        time.Advance(PendingCall.Grace);
        (await call).AssertError(504, "INTERNAL_ERROR");
    }

    private static async Task<Server.Answer> PostAsync(Server server, string body)
    {
        using var content = new StringContent(body, null, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        request.Headers.Add("Cookie", "session=" + Secret);
        return await server.SendAsync(request);
    }
}
