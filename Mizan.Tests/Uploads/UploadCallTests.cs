using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mizan.Tests.Http;
using Mizan.Tests.Native;

namespace Mizan.Tests.Uploads;

/// <summary>What a well-meaning client sends reaches the function as it was.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class UploadCallTests(World world)
{
    private UploadServer server = null!;

    private static string HelloDigest => Digest("hello");

    [OneTimeSetUp]
    public async Task StartAsync() => server = await UploadServer.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [Test]
    public async Task AFileComesWithItsNameItsTypeAndItsBytes()
    {
        var form = Form.Call("take").Field("args", """{"note":"two lines\n"}""").File("file", "a b.txt", "hello", "text/x-note; a=b");
        Assert.That(await server.ResultAsync(form), Is.EqualTo($"a b.txt|text/x-note; a=b|5|{HelloDigest} two lines\n"));
    }

    [Test]
    public async Task ArgumentsMayStandAnywhereAndMayBeMissing()
    {
        const string Args = """{"note":"n"}""";
        var expected = $"a|text/plain|5|{HelloDigest}";
        Form[] forms = [
            new Form().Field("args", Args).Field("fn", "take").File("file", "a", "hello"),
            Form.Call("take").File("file", "a", "hello").Field("args", Args),
            Form.Call("take").Field("args", " {\"note\" : \"n\"}\r\n").File("file", "a", "hello"),
        ];
        foreach (var form in forms) Assert.That(await server.ResultAsync(form), Is.EqualTo(expected + " n"));
        Assert.That(await server.ResultAsync(Form.Call("take").File("file", "a", "hello")), Is.EqualTo(expected));
        Assert.That(await server.ResultAsync(Form.Call("take").Field("args", "null").File("file", "a", "hello")), Is.EqualTo(expected));
    }

    [Test]
    public async Task AListRepeatsItsPartAndKeepsTheOrder()
    {
        var form = Form.Call("take").File("more", "2", "two").File("file", "1", "one").File("more", "3", "").File("more", "2", "four");
        Assert.That(
            await server.ResultAsync(form),
            Is.EqualTo(string.Join(' ', File("1", "one"), File("2", "two"), File("3", ""), File("2", "four"))));
    }

    [Test]
    public async Task WhatAFunctionDoesNotTakeIsPassedOver()
    {
        var form = Form.Call("take").Field("csrf", "x").File("other", "o", new string('o', 100_000)).File("file", "a", "hello").Field("z", "");
        Assert.That(await server.ResultAsync(form), Is.EqualTo(File("a", "hello")));
        var answer = await server.SendAsync(Form.Call("add").Field("args", """{"a":2,"b":40}""").File("file", "a", "hello"));
        Assert.That(answer.Text, Is.EqualTo(Server.AddAnswer));
    }

    [Test]
    public async Task EveryOffendingFieldIsReported()
    {
        var answer = await server.SendAsync(Form.Call("take").Field("args", """{"note":5,"more":[1]}"""));
        answer.AssertError(422, "VALIDATION_ERROR");
        const string Outside = "must be sent as a file, in a part of its own of a multipart/form-data body";
        Assert.That(
            answer.Text,
            Does.Contain($$$"""{"fields":{"note":["must be a string"],"more":["{{{Outside}}}"],"file":["is required"]}}"""));
        answer = await server.SendAsync(Form.Call("take").Field("args", """{"file":"aGk="}""").File("file", "a", "1").File("file", "b", "2"));
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(answer.Text, Does.Contain($$$"""{"fields":{"file":["{{{Outside}}}","is given twice"]}}"""));
    }

    [TestCase("""{"note":"n"}""")]
    [TestCase("""{"file":"aGk="}""")]
    [TestCase("""{"file":null}""")]
    public async Task WithoutAMultipartBodyAFileIsMissing(string arguments)
    {
        var answer = await server.Http.CallAsync($$"""{"fn":"take","args":{{arguments}}}""");
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(
            answer.Text,
            Does.Contain("""{"file":["must be sent as a file, in a part of its own of a multipart/form-data body"]}"""));
    }

    // As browsers put it into a form whose field is empty.
    [Test]
    public async Task NoFileChosenIsNoFile()
    {
        var form = Form.Call("take").File("file", "", "", "application/octet-stream");
        (await server.SendAsync(form)).AssertError(422, "VALIDATION_ERROR");
        form = Form.Call("take").File("file", "a", "hello").File("more", "", "", "application/octet-stream");
        Assert.That(await server.ResultAsync(form), Is.EqualTo(File("a", "hello")));
    }

    [Test]
    public async Task AFileWithoutANameOrATypeIsAFileAllTheSame()
    {
        var form = Form.Call("take").Field("file", "hello").Part("Content-Disposition: form-data; name=more; filename=x", "hello");
        Assert.That(
            await server.ResultAsync(form),
            Is.EqualTo($"file|application/octet-stream|5|{HelloDigest} x|application/octet-stream|5|{HelloDigest}"));
        form = Form.Call("take").File("file", "a", "hello", "nonsense");
        Assert.That(await server.ResultAsync(form), Is.EqualTo($"a|application/octet-stream|5|{HelloDigest}"));
    }

    // Around the sizes at which a file moves from memory to disk, and at which the window of the reader is full.
    [Test]
    public async Task EverySizeArrivesWhole([Values(0, 1, 32767, 32768, 32769, 65536, 1_000_003, 5_000_000)] int size, [Values] bool chunked)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        using var form = new MultipartFormDataContent {
            { new StringContent("take"), "fn" },
            { new StringContent("""{"note":"n"}""", Encoding.UTF8, "application/json"), "args", "blob" },
            { new ByteArrayContent(content), "file", "photo.jpg" },
        };
        var answer = await server.SendAsync(form, chunked ? [("Transfer-Encoding", "chunked")] : []);
        Assert.That(answer.Text, Does.Contain($"photo.jpg|application/octet-stream|{size}|{Receive.Digest(SHA256.HashData(content))} n"));
    }

    [Test]
    public async Task ABodyThatComesByteByByteIsRead()
    {
        var body = Form.Call("take").Field("args", """{"note":"n"}""").File("file", "a", "hel\r\n--" + Form.Boundary[..^1] + "lo").ToString();
        var head = $"{UploadServer.Multipart}{UploadServer.Close}Content-Length: {body.Length}\r\n\r\n";
        var answer = await server.Http.RawAsync([head, .. body.Select(c => c.ToString())]);
        Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.Contain(" n\",\"invalidate\":[]}"));
    }

    [Test]
    public async Task RequestsOnOneConnectionAreAnsweredInTurn()
    {
        var good = Form.Call("take").File("file", "a", "hello").ToString();
        var bad = Form.Call("take").ToString();
        var answers = await server.Http.RawAsync(
            Request(good) + Request(bad) + Request("nothing") + Request(good.Replace("take", "none")) + Request(good, UploadServer.Close));
        Assert.That(answers.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]), Is.EqualTo(["200", "422", "400", "404", "200"]));

        static string Request(string body, string headers = "") =>
            $"{UploadServer.Multipart}{headers}Content-Length: {body.Length}\r\n\r\n{body}";
    }

    [Test]
    public async Task ALaterVersionOfHttpCarriesFilesToo()
    {
        await using var second = await UploadServer.StartAsync(world, "--Kestrel:EndpointDefaults:Protocols=Http2");
        var size = 31 << 20;
        using var form = new MultipartFormDataContent { { new StringContent("take"), "fn" }, { new ByteArrayContent(new byte[size]), "file", "a" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = form,
        };
        request.Headers.Add("X-CSRFToken", "1");
        Assert.That((await second.Http.SendAsync(request)).Text, Does.Contain($"a|application/octet-stream|{size}|"));
        await second.AssertNothingIsLeftAsync();
    }

    [Test]
    public async Task WhoMayNotCallIsToldBeforeAnyFileIsKept()
    {
        var start = Form.Call("take_signed_in").Part("Content-Disposition: form-data; name=file; filename=a", new string('x', 100_000));
        using var socket = await server.BeginAsync(start.ToString()[..^30]);
        var buffer = new byte[4096];
        var answer = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        Assert.That(answer, Does.StartWith("HTTP/1.1 401").And.Contain("UNAUTHORIZED"));
        Assert.That(server.OpenFiles(), Is.Zero);
        var form = Form.Call("take_signed_in").File("file", "a", "hello");
        var known = await server.SendAsync(form, (Server.RolesHeader, "any"));
        Assert.That(known.Text, Does.Contain(File("a", "hello")));
    }

    private static string File(string name, string content) => $"{name}|text/plain|{content.Length}|{Digest(content)}";

    private static string Digest(string content) => Receive.Digest(SHA256.HashData(Encoding.Latin1.GetBytes(content)));
}
