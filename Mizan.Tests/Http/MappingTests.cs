using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Http;

/// <summary>Where an application maps the endpoints, and what stands beside them.</summary>
internal sealed class MappingTests
{
    [Test]
    public async Task NamesThatDifferInCaseAreTwoContexts()
    {
        await using var server = await Server.StartAsync([
            new Read("page", "a", (_, _) => new("small")),
            new Read("Page", "b", (_, _) => new("large")),
        ]);
        Assert.That((await server.GetAsync("/api/mizan/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"small"}"""));
        Assert.That((await server.GetAsync("/api/mizan/ctx/Page/?id=1")).Text, Is.EqualTo("""{"b":"large"}"""));
        (await server.GetAsync("/api/mizan/ctx/PAGE/?id=1")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task ABraceInAContextsNameIsNoParameter()
    {
        await using var server = await Server.StartAsync([new Read("{x}", "a", (_, _) => new("braces"))]);
        Assert.That((await server.GetAsync("/api/mizan/ctx/%7Bx%7D/?id=1")).Text, Is.EqualTo("""{"a":"braces"}"""));
        (await server.GetAsync("/api/mizan/ctx/y/?id=1")).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task TheApplicationsOwnEndpointsGoFirst()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))],
            application => application.MapGet("/api/mizan/{area}/own", context => context.Response.WriteAsync("own")));
        Assert.That((await server.GetAsync("/api/mizan/any/own")).Text, Is.EqualTo("own"));
        Assert.That((int)(await server.GetAsync("/elsewhere")).Status, Is.EqualTo(404));
        Assert.That((await server.GetAsync("/elsewhere")).Text, Is.Empty);
    }

    [Test]
    public async Task TheBaseMayBeEmpty([Values("", "/")] string prefix)
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))], application => application.MapMizan(prefix));
        Assert.That((await server.GetAsync("/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"x"}"""));
    }

    [Test]
    public void MappingWithoutTheServicesSaysWhatIsMissing()
    {
        var application = WebApplication.CreateSlimBuilder().Build();
        Assert.That(
            () => application.MapMizan("/api/mizan"),
            Throws.InvalidOperationException.With.Message.Contains("builder.Services.AddMizan()"));
    }
}
