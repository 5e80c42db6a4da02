using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>A browser that asks for a file of Board saves it, and shows nothing of it.</summary>
public class BoardDownloadTests(World world) : BoardFixture(world)
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<script>alert(1)</script>");

    [TestCase("notes.txt", "text/plain")]
    [TestCase("page.html", "text/html")]
    [TestCase("Übersicht (alt); x=1.svg", "image/svg+xml")]
    public async Task AFileIsSavedUnderItsName(string name, string type)
    {
        using var ada = Board.Visitor();
        await BoardServer.CallAsync(ada, "sign_in", """{"name":"Ada Brandt"}""");
        using var content = new ByteArrayContent(Page);
        content.Headers.ContentType = new(type);
        await BoardServer.AttachAsync(ada, 1, name, content);
        var attached = (await Board.MemberAsync("card/?card_id=1", "card_attachments")).EnumerateArray().Last();
        var path = new Uri($"/attachments/{attached.GetProperty("id").GetInt32()}/", UriKind.Relative);

        using var response = await Board.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(Page));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/octet-stream"));
        Assert.That(response.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
        Assert.That(response.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo(attached.GetProperty("name").GetString()));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(response.Headers.CacheControl, Is.EqualTo(new CacheControlHeaderValue { NoStore = true }));
        Assert.That(response.Content.Headers.ContentLength, Is.EqualTo(Page.Length));

        using var head = await Board.Client.SendAsync(new(HttpMethod.Head, path));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(Page.Length));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase("/attachments/1%2F..%2F2/", 400)]
    [TestCase("/attachments/-1/", 404)]
    [TestCase("/attachments/1;drop/", 422)]
    [TestCase("/attachments/4294967297/", 422)]
    [TestCase("/attachments/", 404)]
    public async Task NothingElseIsServed(string path, int status)
    {
        using var response = await Board.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }
}
