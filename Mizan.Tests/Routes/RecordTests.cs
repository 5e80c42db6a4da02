using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mizan.Registry;
using Mizan.Tests.Http;
using Mizan.Tests.Observability;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Routes;

/// <summary>What is recorded of functions with routes, and what it means for the answers of others.</summary>
[NonParallelizable]
internal sealed class RecordTests
{
    private Server server = null!;

    [SetUp]
    public async Task StartAsync() => server = await Server.StartAsync([
        new Read("page", "a", (_, _) => new("a")),
        Change("change", Results.Ok()),
        Change("missing", Results.NotFound()),
        new View("fail", FunctionKind.Mutation, new("/fail/", RouteBody.Raw, "POST"), _ => throw new InvalidOperationException("x")),
        new View("show", FunctionKind.Read, new("/show/", RouteBody.None, "GET"), _ => new(Results.Ok())),
    ]);

    [TearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public async Task ARequestToARouteIsACallWithATransportOfItsOwn()
    {
        using var recording = new Recording();
        await PostAsync("change");
        await PostAsync("missing");
        await PostAsync("fail");
        await server.GetAsync("/show/");
        Assert.That(recording.Spans.Select(Recording.Describe), Is.EqualTo([
            "mizan.call Unset mizan.code=OK mizan.function=change mizan.transport=route",
            "mizan.call Unset mizan.code=OK mizan.function=missing mizan.transport=route",
            "mizan.call Error mizan.code=INTERNAL_ERROR mizan.function=fail mizan.transport=route",
            "mizan.call Unset mizan.code=OK mizan.function=show mizan.transport=route",
        ]));
        Assert.That(recording.Of("mizan.calls"), Has.Length.EqualTo(4));
        Assert.That(
            recording.Of("mizan.invalidations"), Is.EqualTo(["1 mizan.context=page mizan.scoped=False"]),
            "an answer with another status made nothing stale");
    }

    [Test]
    public async Task AMutationByARouteMovesTheClockThatOrdersAnswers()
    {
        var (_, before) = await StampAsync();
        await PostAsync("change");
        var (low, _) = await StampAsync();
        Assert.That(low, Is.EqualTo(before + 2));
        await server.GetAsync("/show/");
        Assert.That((await StampAsync()).Low, Is.EqualTo(low));
    }

    private static View Change(string name, IResult result) =>
        new(name, FunctionKind.Mutation, new($"/{name}/", RouteBody.Raw, "POST"), _ => new(result));

    private async Task PostAsync(string name)
    {
        using var body = new StringContent("");
        await server.SendAsync(new(HttpMethod.Post, $"/{name}/") { Content = body });
    }

    private async Task<(long Low, long High)> StampAsync()
    {
        var parts = (await server.GetAsync("/api/mizan/ctx/page/?id=1")).Header("X-Mizan-Version")!.Split(';');
        return (long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
