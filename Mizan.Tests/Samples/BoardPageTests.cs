using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Board's page for the printer, whatever people have written on the board.</summary>
public class BoardPageTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task ABoardIsPrintedColumnByColumn()
    {
        using var response = await Board.Client.GetAsync(new Uri("/boards/3/print/", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), html);
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(html, Does.StartWith("<!doctype html>").And.Contain("<h1>Office move</h1>"));
        Assert.That(html, Does.Contain("<li>Tell the post office and the bank<small>due 2026-12-01</small><small>papers</small></li>"));
        string[] headings = ["<h2>To do</h2>", "<h2>Doing</h2>", "<h2>Done</h2>"];
        int[] columns = [.. headings.Select(heading => html.IndexOf(heading, StringComparison.Ordinal))];
        Assert.That(columns, Is.Ordered.And.All.GreaterThan(0));
        Assert.That(html.IndexOf("Internet at the new address", StringComparison.Ordinal), Is.InRange(columns[1], columns[2]));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none';"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(response.Headers.CacheControl?.ToString(), Is.EqualTo("no-store"));
        Assert.That(response.Headers.Contains("X-Mizan-Invalidate"), Is.False);
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("</li></ol><img src=x onerror=alert(1)>")]
    [TestCase("&lt;b&gt; \" ' ` & </title><svg/onload=x>")]
    [TestCase("\u202E\u2028 é 漢 😀 <")]
    public async Task WhatIsWrittenOnABoardIsTextAndNothingElse(string hostile)
    {
        var html = await PrintAsync(hostile);
        var encoded = HtmlEncoder.Default.Encode(hostile);
        Assert.That(
            html, Does.Contain($"<title>{encoded}</title>").And.Contain($"<h1>{encoded}</h1>").And.Contain($"<li>{encoded}<small>"));
        Assert.That(Elements(html), Is.EqualTo(Elements(await PrintAsync("plain"))), "not one came from anybody's text");
        Assert.That(WebUtility.HtmlDecode(html), Does.Contain(hostile));
    }

    // A board of that title, with one card of that title and label.
    private async Task<string> PrintAsync(string title)
    {
        var text = JsonSerializer.Serialize(title);
        var label = JsonSerializer.Serialize(title[..Math.Min(title.Length, 30)]);
        var board = (await Board.ResultAsync("create_board", $$"""{"title":{{text}}}""")).GetProperty("id").GetInt32();
        var card = (await Board.ResultAsync("add_card", $$"""{"board_id":{{board}},"title":{{text}}}""")).GetProperty("id").GetInt32();
        await Board.ResultAsync(
            "edit_card", $$"""{"board_id":{{board}},"card_id":{{card}},"title":{{text}},"labels":[{{label}}]}""");
        return await Board.Client.GetStringAsync(new Uri($"/boards/{board}/print/", UriKind.Relative));
    }

    private static int Elements(string html) => html.Count(c => c == '<');

    [TestCase("/boards/99/print/", 404, "There is no board 99.")]
    [TestCase("/boards/x/print/", 422, "must be a whole number")]
    [TestCase("/attachments/99/", 404, "There is no attachment 99.")]
    public async Task WhatIsNotThereIsAnErrorLikeAnyOther(string path, int status, string message)
    {
        using var response = await Board.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("""{"error":{"code":""").And.Contain(message));
    }
}
