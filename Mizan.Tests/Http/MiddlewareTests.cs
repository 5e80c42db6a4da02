using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Http;

/// <summary>What an application puts in front of the endpoints sees answers and routes as it would those of any other endpoint.</summary>
internal sealed class MiddlewareTests
{
    private static readonly int[] Lengths = [1, 1_000, 40_000, 3_000_000];

    [TestCaseSource(nameof(Lengths))]
    public async Task WhoeverTakesTheBodyOverHasAllOfIt(int length)
    {
        await using var server = await Server.StartAsync(
            [new Call("first", (_, pair) => new(pair.A)), new Read("page", "a", (_, _) => new(new string('x', length)))],
            application => application.Use(async (context, next) =>
            {
                var client = context.Response.Body;
                using var kept = new MemoryStream();
                context.Response.Body = kept;
                await next(context);
                context.Response.Body = client;
                Assert.That(kept.Length, Is.EqualTo(context.Response.ContentLength));
                await client.WriteAsync(kept.ToArray());
            }));
        Assert.That((await server.GetAsync("/api/mizan/ctx/page/?id=1")).Text, Has.Length.EqualTo(length + """{"a":""}""".Length));
        var call = await server.CallAsync("""{"fn":"first","args":{"a":2,"b":3}}""");
        Assert.That(call.Text, Is.EqualTo("""{"result":2,"invalidate":[]}"""));
    }

    [TestCaseSource(nameof(Lengths))]
    public async Task AnswersOfAllLengthsFollowOneAnotherOnAConnection(int length)
    {
        await using var server = await Server.StartAsync([new Read("page", "a", (_, _) => new(new string('x', length)))]);
        for (var i = 0; i < 5; i++)
        {
            Assert.That((await server.GetAsync("/api/mizan/ctx/page/?id=1")).Text, Has.Length.EqualTo(length + """{"a":""}""".Length));
        }
    }

    [Test]
    public async Task AnswersAreCompressedWhereTheApplicationWantsThem()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new(new string('x', 2_000)))],
            application => application.UseResponseCompression(),
            services => services.AddResponseCompression(options => options.MimeTypes = ["application/json"]));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/mizan/ctx/page/?id=1");
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await server.Client.SendAsync(request);
        await using var content = new System.IO.Compression.GZipStream(
            await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(content);
        Assert.That(await reader.ReadToEndAsync(), Has.Length.EqualTo(2_008));
    }

    [Test]
    public async Task ConventionsHoldForEveryEndpoint()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))], map: endpoints => endpoints.RequireHost("inside.example"));
        Assert.That((await GetAsync("inside.example", "ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"x"}"""));
        (await GetAsync("inside.example", "ctx/other")).AssertError(404, "NOT_FOUND");
        foreach (var path in (string[])["ctx/page/?id=1", "ctx/other", "call"])
        {
            var answer = await GetAsync("outside.example", path);
            Assert.That(((int)answer.Status, answer.Text), Is.EqualTo((404, "")), path);
        }

        Task<Server.Answer> GetAsync(string host, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/mizan/" + path);
            request.Headers.Host = host;
            return server.SendAsync(request);
        }
    }

    [Test]
    public async Task WhatAnEndpointOfTheApplicationDoesNotTakeIsAnsweredForAsBefore()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))],
            application => application.MapGet("/api/mizan/own", context => context.Response.WriteAsync("own")));
        Assert.That((await server.GetAsync("/api/mizan/own")).Text, Is.EqualTo("own"));
        (await server.SendAsync(new(HttpMethod.Delete, "/api/mizan/own"))).AssertError(404, "NOT_FOUND");
    }

    [Test]
    public async Task TheInnerOfTwoBasesIsServed()
    {
        await using var server = await Server.StartAsync(
            [new Read("page", "a", (_, _) => new("x"))], application => application.MapMizan("/api"));
        Assert.That((await server.GetAsync("/api/mizan/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"x"}"""));
        Assert.That((await server.GetAsync("/api/ctx/page/?id=1")).Text, Is.EqualTo("""{"a":"x"}"""));
        (await server.GetAsync("/api/mizan/ctx/other")).AssertError(404, "NOT_FOUND");
    }
}
