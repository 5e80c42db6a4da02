using Mizan.Tests.Http;

namespace Mizan.Tests.Native;

/// <summary>A native server that is told to stop, as systemd, Docker and Kubernetes tell it.</summary>
[Category("Native")]
internal sealed class NativeEndTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task WhoIsBeingServedGetsAnAnswerAndTheEndIsClean()
    {
        await using var host = await NativeHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        using var call = new StringContent("""{"fn":"linger","args":{"text":"served to the end"}}""", null, "application/json");
        var answer = client.PostAsync(new Uri("/api/mizan/call/", UriKind.Relative), call);
        using var patience = new CancellationTokenSource(Patience);
        while (await client.GetStringAsync(new Uri("/runs", UriKind.Relative), patience.Token) != "1") await Task.Delay(1, patience.Token);

        host.Terminate();

        using var response = await answer.WaitAsync(patience.Token);
        Assert.That(
            await response.Content.ReadAsStringAsync(patience.Token),
            Is.EqualTo("""{"result":"served to the end","invalidate":[]}"""));
        // That it ends, and with which code, is asserted by the host itself.
        await host.StopAsync();
        Assert.That(host.Failures, Is.Empty);
        Assert.That(async () => await client.GetAsync(new Uri("/runs", UriKind.Relative)), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task AnIdleServerEndsAtOnce()
    {
        await using var server = await Server.StartAsync(World.Native);
        await server.AssertAnswersAsync();
        await server.StopAsync();
        Assert.That(server.Failures, Is.Empty);
    }
}
