using Mizan.Tests.Uploads;
using static Mizan.Tests.Identity.FormForgeryTests;

namespace Mizan.Tests.Identity;

/// <summary>Multipart calls where nobody can be signed in.</summary>
internal sealed class FormsWithoutSessionsTests
{
    // Nothing is asked of the header's value then: that it is there shows that no form sent it, and the browser asks before a
    // script of another site does.
    [TestCase(null, 403)]
    [TestCase("", 403)]
    [TestCase("1", 200)]
    public async Task WithoutSessionsTheHeaderAloneCounts(string? value, int expected)
    {
        await using var server = await IdentityServer.StartAsync(_ => { });
        using var visitor = server.Visitor();
        Assert.That(await visitor.CsrfTokenAsync(), Is.Null);
        (string, string)[] headers = value is null ? [] : [(Header, value)];
        var answer = await CallAsync(visitor, headers);
        Assert.That((int)answer.Status, Is.EqualTo(expected), answer.Text);
        if (expected == 200) Assert.That((int)(await CallAsync(visitor, [.. headers, ("Origin", "null")])).Status, Is.EqualTo(403));
        else Assert.That(answer.Text, Does.Contain("needs the header X-CSRFToken").And.Contain("\"reason\":\"csrf\""));
    }

    [Test]
    public async Task TwoHeadersAreNone()
    {
        await using var server = await IdentityServer.StartAsync(_ => { });
        var answer = await RawConnection.SendAsync(
            server.Address,
            $"POST /api/mizan/call/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{Header}: 1\r\n{Header}: 1\r\n"
            + $"Content-Type: {Form.MediaType}\r\nContent-Length: {Who.Length}\r\n\r\n{Who}");
        Assert.That(answer, Does.StartWith("HTTP/1.1 403"));
    }
}
