using System.Net;
using System.Text.RegularExpressions;
using Mizan.Tests.Native;
using Mizan.Tests.Samples;

namespace Mizan.Tests.Browser;

/// <summary>How Board's program serves its page.</summary>
[Category("Browser")]
[TestFixture]
public partial class ServingTests() : BoardFixture(World.Managed)
{
    [TestCase("/")]
    [TestCase("/boards/1/")]
    [TestCase("/boards/1/cards/2/")]
    public async Task ThePageIsAskedForEachTime(string path)
    {
        using var response = await Board.Client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(response.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache"));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("frame-ancestors 'none'"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<div id=\"root\">"));
    }

    [Test]
    public async Task WhatItIsMadeOfIsKeptForEver()
    {
        var page = await Board.Client.GetStringAsync("/");
        var assets = Assets().Matches(page).Select(match => match.Value).ToArray();
        Assert.That(assets.Select(Path.GetExtension), Is.EquivalentTo(new[] { ".js", ".css" }));
        foreach (var asset in assets)
        {
            using var response = await Board.Client.GetAsync(asset);
            Assert.That(response.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(asset.EndsWith(".js") ? "text/javascript" : "text/css"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        }
    }

    [Test]
    public async Task ItHasOneReactAndOneBase()
    {
        var page = await Board.Client.GetStringAsync("/");
        var script = await Board.Client.GetStringAsync(Assets().Matches(page).Select(match => match.Value).First(a => a.EndsWith(".js")));
        Assert.That(Regex.Count(script, Regex.Escape("react.memo_cache_sentinel")), Is.AtMost(3));
        Assert.That(Regex.Count(script, "is missing above this component"), Is.EqualTo(1));
        Assert.That(Regex.Count(script, "X-CSRFToken"), Is.EqualTo(1));
    }

    [TestCase("/api/mizan/ctx/nothing/", "application/json")]
    [TestCase("/api/mizan/nothing/", "application/json")]
    [TestCase("/boards/one/", null)]
    [TestCase("/assets/nothing.js", null)]
    public async Task WhatIsNotThereIsNotThePage(string path, string? type)
    {
        using var response = await Board.Client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
    }

    [Test]
    public async Task ABoardOnPaperIsStillItself() =>
        Assert.That(await Board.Client.GetStringAsync("/boards/1/print/"), Does.Contain("<h1>Website relaunch</h1>"));

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Assets();
}
