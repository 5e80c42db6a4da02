using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Routes;

/// <summary>Bodies that could be read in two ways, or without end.</summary>
[Category("Generator")]
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class HostileFormTests(World world)
{
    // The native program has the same functions, in Forms.cs.
    private const string Source = """
        public static partial class Forms
        {
            [Client(Route = "/form/", Methods = ["POST"])]
            public static partial IResult Form(string text = "", string[]? tags = null) => Results.Text($"{text} {tags?.Length}");

            [Client(Route = "/json/", Methods = ["POST"])]
            public static partial IResult Json(JsonElement any) => Results.Text(any.GetRawText());
        }
        """;

    private const string Multipart = "multipart/form-data; boundary=x";
    private const string Part = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n";

    private RouteServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await RouteServer.StartAsync(world, Source);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is null) return;
        await server.Inner.StopAsync();
        Assert.That(server.Inner.Failures, Is.Empty);
        await server.DisposeAsync();
    }

    [TestCase("text=%")]
    [TestCase("text=%4")]
    [TestCase("text=%zz")]
    [TestCase("text=%FF")]
    [TestCase("text=%ED%A0%80")]
    [TestCase("other=%FF")]
    [TestCase("%FF=1")]
    public async Task AMalformedFormIsRefused(string form) => (await server.PostAsync("/form/", form)).AssertError(400, "BAD_REQUEST");

    [Test]
    public async Task BytesThatAreNoTextAreRefused()
    {
        const string Head = "POST /form/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ";
        var form = await server.Inner.RawAsync(Head + "application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\ntext=\u00FF");
        Assert.That(form, Does.StartWith("HTTP/1.1 400"));
        var part = Part.Replace("hello", "\u00FF", StringComparison.Ordinal) + "--x--";
        var parts = await server.Inner.RawAsync(Head + $"{Multipart}\r\nContent-Length: {part.Length}\r\n\r\n{part}");
        Assert.That(parts, Does.StartWith("HTTP/1.1 400"));
    }

    [TestCase(Part + "--x--\r\n", "hello ")]
    [TestCase(Part + "--x--", "hello ")]
    [TestCase("--x--", " ")]
    [TestCase("--x\r\ncontent-disposition:form-data;name=text\r\ncontent-type:text/plain;charset=UTF-8\r\n\r\n--x\r\r\n--y-\r\n--x--",
        "--x\r\r\n--y- ")]
    [TestCase("--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=tags\r\n\r\n1\r\n" + Part + "--x--",
        "hello 1")]
    public async Task PartsAreRead(string body, string expected) =>
        Assert.That((await server.PostAsync("/form/", body, Multipart)).Text, Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("x")]
    [TestCase("--x")]
    [TestCase("--x-")]
    [TestCase("--x\r\n")]
    [TestCase("--y--")]
    [TestCase(Part)]
    [TestCase(Part + "--x")]
    [TestCase(Part + "--x--\r\nmore")]
    [TestCase("\r\n" + Part + "--x--")]
    [TestCase("preamble\r\n" + Part + "--x--")]
    [TestCase("--x \r\nContent-Disposition: form-data; name=text\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\nContent-Disposition: form-data; name=text\n\nhello\n--x--")]
    [TestCase("--x\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: attachment; name=text\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; filename=text\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text; filename=a.txt\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text; name=tags\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text\r\nContent-Disposition: form-data; name=tags\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text\r\n folded\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text\r\nContent-Type: application/json\r\n\r\nhello\r\n--x--")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=text\r\nContent-Type: text/plain; charset=utf-16\r\n\r\nhello\r\n--x--")]
    public async Task PartsThatCouldBeReadInTwoWaysAreRefused(string body)
    {
        // Nothing at all is no form, and gives no argument.
        var answer = await server.PostAsync("/form/", body, Multipart);
        if (body.Length == 0) Assert.That(answer.Text, Is.EqualTo(" "));
        else answer.AssertError(400, "BAD_REQUEST");
    }

    [TestCase("multipart/form-data")]
    [TestCase("multipart/form-data; boundary=")]
    [TestCase("multipart/form-data; boundary=\"\"")]
    [TestCase("multipart/form-data; boundary=x; boundary=x")]
    [TestCase("multipart/form-data; boundary=x; boundary=y")]
    [TestCase("multipart/form-data; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [TestCase("multipart/mixed; boundary=x")]
    [TestCase("application/x-www-form-urlencoded; charset=utf-16")]
    [TestCase("text/plain")]
    [TestCase("nonsense")]
    [TestCase("application/x-www-form-urlencoded, application/json")]
    [TestCase(null)]
    public async Task AMediaTypeThatIsNoneIsRefused(string? type) =>
        (await server.SendAsync("POST", "/form/", Part + "--x--", type)).AssertError(415, "BAD_REQUEST");

    [TestCase("Content-Type: application/x-www-form-urlencoded\r\nContent-Type: application/json")]
    [TestCase("Content-Type: application/x-www-form-urlencoded\r\nContent-Type: application/x-www-form-urlencoded")]
    [TestCase("Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip")]
    public async Task TwoReadingsOfABodyAreRefused(string headers)
    {
        var answer = await server.Inner.RawAsync(
            $"POST /form/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\nContent-Length: 6\r\n\r\ntext=a");
        Assert.That(answer, Does.StartWith("HTTP/1.1 415"));
    }

    [Test]
    public async Task AFormHasSoManyFieldsAndNoMore()
    {
        var most = string.Join('&', Enumerable.Repeat("tags=a", 1024));
        Assert.That((await server.PostAsync("/form/", most)).Text, Is.EqualTo(" 1024"));
        (await server.PostAsync("/form/", most + "&text=a")).AssertError(400, "BAD_REQUEST");
        var parts = string.Concat(Enumerable.Repeat(Part.Replace("text", "tags", StringComparison.Ordinal), 64));
        Assert.That((await server.PostAsync("/form/", parts + "--x--", Multipart)).Text, Is.EqualTo(" 64"));
        (await server.PostAsync("/form/", parts + Part + "--x--", Multipart)).AssertError(400, "BAD_REQUEST");
    }

    [TestCase(RouteServer.Form)]
    [TestCase("application/json")]
    [TestCase(Multipart)]
    public async Task ABodyHasTheSizeOfACallsAndNoMore(string type)
    {
        const int Limit = 1 << 20;
        (await server.PostAsync("/form/", new string('a', Limit + 1), type)).AssertError(413, "BAD_REQUEST");
        var chunked = await server.Inner.RawAsync(
            $"POST /form/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n",
            $"{Limit + 1:x}\r\n{new string('a', Limit + 1)}\r\n0\r\n\r\n");
        Assert.That(chunked, Does.StartWith("HTTP/1.1 413"));
        if (type != RouteServer.Form) return;
        var most = await server.PostAsync("/form/", "text=" + new string('a', Limit - 5));
        Assert.That(most.Text, Has.Length.EqualTo(Limit - 4));
    }

    [Test]
    public async Task AQueryHasItsLimitHereToo() =>
        (await server.PostAsync("/form/?x=" + new string('a', 8191), "text=a")).AssertError(414, "BAD_REQUEST");

    [TestCase("""{"any":1}x""")]
    [TestCase("""{"any":1}{}""")]
    [TestCase("""{"any":1,"any":2}""")]
    [TestCase("""{"any":""")]
    [TestCase("""[1]""")]
    [TestCase("""null""")]
    [TestCase("""{"any":1,"other":"\ud800"}""")]
    [TestCase("\uFEFF{\"any\":1}")]
    public async Task JsonIsReadAsStrictlyAsInACall(string body) =>
        (await server.PostAsync("/json/", body, "application/json")).AssertError(400, "BAD_REQUEST");

    [Test]
    public async Task JsonNestsToSixtyFourLevels()
    {
        string Nested(int depth) => $$"""{"any":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        Assert.That((int)(await server.PostAsync("/json/", Nested(63), "application/json")).Status, Is.EqualTo(200));
        (await server.PostAsync("/json/", Nested(64), "application/json")).AssertError(400, "BAD_REQUEST");
    }

    [Test]
    public async Task RandomBytesAreAnsweredWithoutAFailure()
    {
        var random = new Random(20261121);
        foreach (var type in (string[])[RouteServer.Form, Multipart, "application/json"])
        {
            for (var i = 0; i < 300; i++)
            {
                var body = new StringBuilder(Part);
                for (var changes = random.Next(1, 6); changes > 0; changes--) body[random.Next(body.Length)] = (char)random.Next(1, 128);
                var answer = await server.PostAsync("/form/", body + "--x--", type);
                Assert.That((int)answer.Status, Is.AnyOf(200, 400, 422), body.ToString());
            }
        }
    }
}
