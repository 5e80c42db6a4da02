using Mizan.Tests.Http;
using Mizan.Tests.Native;

namespace Mizan.Tests.Uploads;

/// <summary>What is not a call in one reading alone is refused, in an error envelope, and the server answers the next one.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class UploadRefusalTests(World world)
{
    private const string B = Form.Boundary;
    private const string Json = "{\"note\":\"n\"}";

    private UploadServer server = null!;

    private static Form Call => Form.Call("take");

    [OneTimeSetUp]
    public async Task StartAsync() => server = await UploadServer.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TearDown]
    public async Task EverythingIsAsBefore()
    {
        await server.Http.AssertAnswersAsync();
        await server.AssertNothingIsLeftAsync();
        Assert.That(server.Http.Failures, Is.Empty);
    }

    [TestCase("Content-Type: {0}\r\nContent-Type: {0}\r\n", 415)]
    [TestCase("Content-Type: {0}\r\nContent-Type: application/json\r\n", 415)]
    [TestCase("Content-Type: {0}, {0}\r\n", 400)]
    [TestCase("Content-Type: {0}; boundary=other\r\n", 400)]
    [TestCase("Content-Type: {0}; BOUNDARY={1}\r\n", 400)]
    [TestCase("Content-Type: {0}; boundary*=utf-8''other\r\n", 400)]
    [TestCase("Content-Type: {0}; x=y\r\n", 400)]
    [TestCase("Content-Type: {0}; charset=utf-16\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data; boundary=\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data; boundary=\"\"\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data; boundary=\"a\\\"b\"\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data; boundary=\"a b\"\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", 400)]
    [TestCase("Content-Type: multipart/form-data-x; boundary={1}\r\n", 400)]
    [TestCase("Content-Type: multipart/mixed; boundary={1}\r\n", 415)]
    [TestCase("Content-Type: {0}\r\nContent-Encoding: gzip\r\n", 415)]
    [TestCase("Content-Type: {0}\r\nContent-Encoding: identity\r\nContent-Encoding: br\r\n", 415)]
    public async Task AMediaTypeWithTwoReadings(string headers, int status)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, headers, Form.MediaType, B);
        var answer = await server.RawAsync(UploadServer.Head + text, Call.File("file", "a", "hello").ToString());
        AssertRefused(answer, status);
    }

    [TestCase("Content-Type: multipart/form-data; boundary=\"{1}\"\r\n")]
    [TestCase("Content-Type: Multipart/Form-Data; Boundary={1}; charset=UTF-8\r\n")]
    public async Task AMediaTypeWithOneReadingIsRead(string headers)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, headers, Form.MediaType, B);
        var answer = await server.RawAsync(UploadServer.Head + text, Call.File("file", "a", "hello").ToString());
        Assert.That(answer, Does.StartWith("HTTP/1.1 200"));
    }

    private static IEnumerable<TestCaseData> Bodies()
    {
        var good = Call.File("file", "a", "hello").ToString();
        yield return Case("Empty", "");
        yield return Case("NoPart", $"--{B}--\r\n");
        yield return Case("OnlyTheBoundary", $"--{B}");
        yield return Case("OnlyTheFirstLine", $"--{B}\r\n");
        yield return Case("AnotherBoundary", good.Replace(B, "x"));
        yield return Case("Json", Server.Add);
        yield return Case("APreamble", "hello\r\n" + good);
        yield return Case("AnEmptyLineInFront", "\r\n" + good);
        yield return Case("AnEpilogue", good + "hello");
        yield return Case("ASecondBody", good + good);
        yield return Case("AnEmptyLineBehind", good + "\r\n");
        yield return Case("NoLastBoundary", good[..^(B.Length + 8)]);
        yield return Case("HalfALastBoundary", good[..^6]);
        yield return Case("OneDashAtTheEnd", good[..^3]);
        yield return Case("CutInTheContent", good[..(good.Length - B.Length - 12)]);
        yield return Case("CutInTheHeaders", good[..(good.IndexOf("filename", StringComparison.Ordinal) + 3)]);
        yield return Case("BlanksBesideABoundary", good.Replace($"--{B}\r\nContent-Disposition: form-data; name=\"file\"",
            $"--{B} \r\nContent-Disposition: form-data; name=\"file\""));
        yield return Case("TextBesideABoundary", good.Replace($"--{B}\r\nContent-Disposition: form-data; name=\"file\"",
            $"--{B}x\r\nContent-Disposition: form-data; name=\"file\""));
        yield return Case("ABoundaryRightBehindTheHeaders", Call.Part("Content-Disposition: form-data; name=x", $"--{B}").ToString());
        yield return Case("ABoundaryInPlaceOfContent", Call.ToString().Replace("\r\n\r\ntake\r\n", "\r\n\r\n"));
        yield return Case("LinesEndedByLf", good.Replace("\r\n", "\n"));
        yield return Case("LinesEndedByCr", good.Replace("\r\n", "\r"));
        yield return Case("NoFunction", new Form().Field("args", Json).ToString());
        yield return Case("TheFunctionTwice", Call.Field("fn", "take").File("file", "a", "1").ToString());
        yield return Case("TheFunctionTwiceAndDifferent", Call.File("file", "a", "1").Field("fn", "add").ToString());
        yield return Case("TheArgumentsTwice", Call.Field("args", Json).Field("args", Json).File("file", "a", "1").ToString());
        yield return Case("TheArgumentsAroundTheFunction", new Form().Field("args", Json).Field("fn", "take").Field("args", Json).ToString());
        yield return Case("AFileBeforeTheFunction", new Form().File("file", "a", "1").Field("fn", "take").ToString());
        yield return Case("AFieldBeforeTheFunction", new Form().Field("x", "1").Field("fn", "take").ToString());
        yield return Case("AFunctionNameWithoutEnd", Form.Call(new('x', 100_000)).ToString());
        yield return Case("ArgumentsThatAreNoObject", Call.Field("args", "[]").ToString());
        yield return Case("EmptyArguments", Call.Field("args", "").ToString());
        yield return Case("ArgumentsWithSomethingBehind", Call.Field("args", "{} {}").ToString());
        yield return Case("ArgumentsCut", Call.Field("args", "{\"note\":").ToString());
        yield return Case("ArgumentsWithAMemberTwice", Call.Field("args", "{\"note\":\"a\",\"note\":\"b\"}").File("file", "a", "1").ToString());
        yield return Case("ArgumentsWithAComment", Call.Field("args", "{/**/}").ToString());
        yield return Case("ArgumentsWithAMark", Call.Field("args", Form.Latin("\uFEFF{}")).ToString());
        yield return Case("ArgumentsThatAreNoUtf8", Call.Field("args", "{\"x\":\"\xC3\"}").ToString());
        yield return Case("ArgumentsWithHalfASurrogate", Call.Field("args", "{\"x\":\"\\ud800\"}").ToString());
        yield return Case("ArgumentsTooDeep", Call.Field("args", "{\"x\":" + new string('[', 64) + new string(']', 64) + "}").ToString());
        yield return Case("ArgumentsInUtf16", Call.Part(
            "Content-Disposition: form-data; name=args\r\nContent-Type: application/json; charset=utf-16", "{}").ToString());
        yield return Case("ArgumentsInBase64", Call.Part(
            "Content-Disposition: form-data; name=args\r\nContent-Transfer-Encoding: base64", "e30=").ToString());
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task ABodyThatIsNoneIsRefused(string body) => AssertRefused(await server.RawAsync(UploadServer.Multipart, body), 400);

    [TestCase("Content-Type: text/plain")]
    [TestCase("Content-Disposition: form-data")]
    [TestCase("Content-Disposition: form-data; filename=a")]
    [TestCase("Content-Disposition: attachment; name=file; filename=a")]
    [TestCase("Content-Disposition: form-datax; name=file")]
    [TestCase("Content-Disposition: form-data name=file")]
    [TestCase("Content-Disposition: form-data; name=file;")]
    [TestCase("Content-Disposition: form-data; name=file; filename")]
    [TestCase("Content-Disposition: form-data; name=file; filename=")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a b")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a\"b")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a\\\"")]
    [TestCase("Content-Disposition: form-data; name = file; filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; name=more")]
    [TestCase("Content-Disposition: form-data; name=file; Name=file")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a; filename=b")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a; FileName=a")]
    [TestCase("Content-Disposition: form-data; name*=utf-8''file; filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; name*=utf-8''more; filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; filename*=utf-8''a")]
    [TestCase("Content-Disposition: form-data; name=\"fi\\le\"; filename=a")]
    [TestCase("Content-Disposition: form-data; name=\"file\\\"; filename=\"a\"")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Disposition: form-data; name=more; filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Type: a/b\r\nContent-Type: a/b")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Type: multipart/mixed; boundary=x")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Type: Multipart/form-data; boundary=" + B)]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Transfer-Encoding: base64")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Transfer-Encoding: quoted-printable")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nContent-Transfer-Encoding: 8bit\r\nContent-Transfer-Encoding: 8bit")]
    [TestCase("Content-Disposition: form-data; name=file;\r\n filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\nno header")]
    [TestCase("Content-Disposition: form-data; name=file; filename=a\r\n: x")]
    [TestCase("Content-Disposition : form-data; name=file; filename=a")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a\nb\"")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a\rb\"")]
    [TestCase("Content-Disposition: form-data; name=file; filename=\"a\0b\"")]
    [TestCase("")]
    public async Task APartWithTwoReadingsIsRefused(string headers)
    {
        var body = Call.Part(headers, "hello").ToString();
        AssertRefused(await server.RawAsync(UploadServer.Multipart, body), 400);
    }

    [Test]
    public async Task HeadersOfPartsAreBounded()
    {
        const string Name = "Content-Disposition: form-data; name=file; filename=a";
        string[] headers = [
            Name + "\r\nX: " + new string('x', 9000),
            Name + string.Concat(Enumerable.Repeat("\r\nX: y", 16)),
            $"Content-Disposition: form-data; name={new string('n', 257)}; filename=a",
            $"Content-Disposition: form-data; name=file; filename={new string('f', 9000)}",
            Name + "\r\nX: " + new string('x', 200_000),
        ];
        foreach (var text in headers) AssertRefused(await server.RawAsync(UploadServer.Multipart, Call.Part(text, "1").ToString()), 400);
        var most = Call.Part(Name + string.Concat(Enumerable.Repeat("\r\nX: y", 15)), "1");
        Assert.That(await server.ResultAsync(most), Does.StartWith("a|"));
        var invalid = Call.Part(Name, "1").ToString().Replace("filename=a", "filename=\"\xFF\"");
        AssertRefused(await server.RawAsync(UploadServer.Multipart, invalid), 400);
    }

    [Test]
    public async Task WhatClientsSayOfAnEncodingThatIsNoneIsRead([Values("binary", "8bit", "7BIT")] string encoding)
    {
        var form = Call.Part("Content-Disposition: form-data; name=file; filename=a\r\nContent-Transfer-Encoding: " + encoding, "hello");
        Assert.That(await server.ResultAsync(form), Does.StartWith("a|application/octet-stream|5|"));
    }

    [Test]
    public async Task AnUnknownFunctionIsNotFound()
    {
        var answer = await server.SendAsync(Form.Call("none").File("file", "a", "1"));
        answer.AssertError(404, "NOT_FOUND");
        (await server.SendAsync(Form.Call(" take").File("file", "a", "1"))).AssertError(404, "NOT_FOUND");
        (await server.SendAsync(Form.Call("").File("file", "a", "1"))).AssertError(404, "NOT_FOUND");
    }

    private static void AssertRefused(string answer, int status)
    {
        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status}").And.Contain("{\"error\":{\"code\":\"BAD_REQUEST\",\"message\":\""));
        Assert.That(answer, Does.Contain("no-store").And.Contain("nosniff"));
    }

    private static TestCaseData Case(string name, string body) => new TestCaseData(body).SetArgDisplayNames(name);
}
