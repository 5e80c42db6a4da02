using Mizan.Tests.Routes;

namespace Mizan.Tests.Http;

/// <summary>A function that is declared for the socket is not served over HTTP, whoever calls; the others are.</summary>
[Category("Generator")]
internal sealed class SocketFunctionTests
{
    private const string Source = """
        public static partial class Ticks
        {
            [Client(Context = "ticks", Websocket = true)] public static partial int LastTick() => 1;
            [Client(Context = "pages")] public static partial int Page() => 2;
            [Client(Websocket = true, Auth = Auth.Required)] public static partial int Send() => 3;
            [Client(Websocket = true, Private = true)] public static partial int Hidden() => 4;
        }
        """;

    [TestCase("last_tick", 400, "BAD_REQUEST")]
    [TestCase("send", 400, "BAD_REQUEST")]
    [TestCase("hidden", 404, "NOT_FOUND", Description = "what is private shows no more of itself than before")]
    [TestCase("page", 200, "2")]
    public async Task CallsOverHttpAreRefused(string function, int status, string text)
    {
        await using var server = await RouteServer.StartAsync(Source);
        var answer = await server.PostAsync("/api/mizan/call/", $$"""{"fn":"{{function}}"}""", "application/json");
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Text, Does.Contain(text));
    }

    [TestCase("ticks", 400)]
    [TestCase("pages", 200)]
    public async Task FetchesOverHttpAreRefused(string context, int status)
    {
        await using var server = await RouteServer.StartAsync(Source);
        var answer = await server.GetAsync($"/api/mizan/ctx/{context}/");
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
    }
}
