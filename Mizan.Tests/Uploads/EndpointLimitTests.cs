using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Http;

namespace Mizan.Tests.Uploads;

/// <summary>What an application says of the endpoint counts for files too.</summary>
internal sealed class EndpointLimitTests
{
    [Test]
    public async Task ALimitThatTheApplicationPutsOnTheEndpointHolds()
    {
        await using var bounded = await Server.StartAsync(
            [new HandWritten.Call("add", (_, pair) => new(pair.A + pair.B)), new Receive("take", Receive.DescribeAsync)],
            map: endpoints => endpoints.WithMetadata(new RequestSizeLimitAttribute(5000)));
        using var content = new ByteArrayContent(Form.Call("take").File("file", "a", new string('x', 6000)).ToBytes());
        content.Headers.TryAddWithoutValidation("Content-Type", Form.MediaType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        request.Headers.Add("X-CSRFToken", "1");
        request.Headers.ExpectContinue = true;
        (await bounded.SendAsync(request)).AssertError(413, "BAD_REQUEST");
    }
}
