using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Mizan.Tests.Identity;

/// <summary>What a proxy says of the host is believed where the application says so.</summary>
internal sealed class ForwardedHostTests
{
    [Test]
    public async Task AForwardedHostCountsWhereForwardingIsConfigured()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto };
        await using var behind = await IdentityServer.StartAsync(
            IdentityServer.CookiesAndTokens, application => application.UseForwardedHeaders(options));
        using var visitor = behind.Visitor();
        (string, string)[] forwarded = [("X-Forwarded-Host", "board.example"), ("X-Forwarded-Proto", "https")];
        var answer = await visitor.CallAsync(IdentityServer.Who, [.. forwarded, ("Origin", "https://board.example")]);
        Assert.That((int)answer.Status, Is.EqualTo(200));
        (await visitor.CallAsync(IdentityServer.Who, [.. forwarded, ("Origin", behind.Origin)])).AssertError(403, "FORBIDDEN");
    }
}
