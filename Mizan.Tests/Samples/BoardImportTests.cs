using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Board's webhook: who knows the secret puts cards on a board, all or none, and nobody else does.</summary>
public class BoardImportTests(World world) : BoardFixture(world)
{
    private const string Path = "/hooks/import/";

    [Test]
    public async Task CardsComeToTheEndsOfTheirColumns()
    {
        var (board, cards) = await NewBoardAsync(1);
        using var response = await ImportAsync($$"""
            {"board_id":{{board}},"cards":[
                {"title":"One"},
                {"title":" Two ","state":"doing","due":"2026-12-03","description":"Soon."},
                {"title":"Three"}]}
            """);
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"imported":3}"""));
        Assert.That(response.Headers.GetValues("X-Mizan-Invalidate").Single(), Is.EqualTo($"board;board_id={board}, global"));
        var places = await Board.PlacesAsync(board);
        Assert.That(places, Is.EqualTo([
            $"todo 0 {cards[0]}", $"todo 1 {cards[0] + 1}", $"todo 2 {cards[0] + 3}", $"doing 0 {cards[0] + 2}"]));
    }

    [TestCase("""{"board_id":2,"cards":[{"title":"Fine"},{"title":"  "}]}""", 422,
        "\"cards[1].title\":[\"must be 1 to 80 characters long\"]")]
    [TestCase("""{"board_id":2,"cards":[{"title":"Fine"},{"state":"later"}]}""", 422,
        "\"cards[1].state\":[\"must be one of todo, doing, done\"]")]
    [TestCase("""{"board_id":2,"cards":[]}""", 422, "\"cards\":[\"")]
    [TestCase("""{"board_id":"2"}""", 422, "\"cards\":[\"is required\"]")]
    [TestCase("""{"board_id":99,"cards":[{"title":"Fine"}]}""", 404, "There is no board 99.")]
    [TestCase("""{"board_id":2,"cards":[{"title":"Fine"}]""", 400, "malformed JSON")]
    public async Task AllCardsComeOrNone(string body, int status, string message)
    {
        var before = await Board.PlacesAsync(2);
        using var response = await ImportAsync(body);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(message));
        Assert.That(response.Headers.Contains("X-Mizan-Invalidate"), Is.False);
        Assert.That(await Board.PlacesAsync(2), Is.EqualTo(before));
    }

    [Test]
    public async Task NobodyElseComesIn()
    {
        const string Body = """{"board_id":1,"cards":[{"title":"Mine"}]}""";
        var now = Now();
        var good = Sign(now, Body);
        (string? Time, string? Signature)[] attempts = [
            (now, null), (null, good), (now, ""), (now, good[..^1]), (now, good + "0"), (now, good.ToUpperInvariant()),
            (now, Sign(now, Body + " ")), (now, Sign(now, "")), (now, Sign(now, Body, "")), (now, Sign("", Body)), ("", Sign("", Body)),
            // The dot parts the time from the body: what was signed as one cannot be parted elsewhere.
            (now[..^1], good), (now + "0", good), ("-1", Sign("-1", Body)), ("+" + now, Sign("+" + now, Body)),
            (" " + now, Sign(" " + now, Body)), ("x", Sign("x", Body)), ("99999999999999999999", Sign("99999999999999999999", Body)),
            (Now(-301), Sign(Now(-301), Body)), (Now(400), Sign(Now(400), Body)),
        ];
        foreach (var (time, signature) in attempts)
        {
            using var response = await SendAsync(Body, time, signature);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), $"{time} {signature}");
            Assert.That(response.Headers.Contains("X-Mizan-Invalidate"), Is.False);
        }
        using var accepted = await SendAsync(Body, now, good);
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.OK), "it was the right signature all the same");
        using var late = await SendAsync(Body, Now(-200), Sign(Now(-200), Body));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.OK), "clocks differ");
    }

    [Test]
    public async Task ASignatureIsOfNoUseToAPage()
    {
        const string Body = """{"board_id":1,"cards":[{"title":"Mine"}]}""";
        using var visitor = Board.Visitor();
        await BoardServer.CallAsync(visitor, "sign_in", """{"name":"Ada Brandt"}""");
        var now = Now();
        using var byCookie = Request(Body, now, Sign(now, Body));
        using var answer = await visitor.SendAsync(byCookie);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"reason\":\"csrf\""));
    }

    private static string Now(int seconds = 0) =>
        DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Sign(string time, string body, string secret = BoardServer.ImportSecret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")));

    private static HttpRequestMessage Request(string body, string? time, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, null, "application/json") };
        if (time is not null) request.Headers.TryAddWithoutValidation("X-Board-Time", time);
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Board-Signature", signature);
        return request;
    }

    private Task<HttpResponseMessage> ImportAsync(string body) => SendAsync(body, Now(), Sign(Now(), body));

    private async Task<HttpResponseMessage> SendAsync(string body, string? time, string? signature)
    {
        using var request = Request(body, time, signature);
        return await Board.Client.SendAsync(request);
    }
}
