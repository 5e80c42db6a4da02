using System.Net;
using System.Text;
using System.Text.Json;
using Mizan.Tests.Http;

namespace Mizan.Tests.Identity;

/// <summary>A client that keeps its cookies.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address) => client = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
    {
        BaseAddress = address,
    };

    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(string id)
    {
        var answer = await CallAsync($$$"""{"fn":"sign_in","args":{"text":"{{{id}}}"}}""");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    public async Task<string?> CsrfTokenAsync(params (string, string)[] headers)
    {
        var answer = await SendAsync(HttpMethod.Get, "/api/mizan/session/", null, null, headers);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.EnumerateObject().Single(member => member.Name == "csrfToken").Value.GetString();
    }

    public Task<Server.Answer> CallAsync(string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/api/mizan/call/", body, "application/json", headers);

    public Task<Server.Answer> FetchAsync(params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, "/api/mizan/ctx/me/?id=1", null, null, headers);

    public async Task<Server.Answer> SendAsync(
        HttpMethod method, string path, string? body = null, string? mediaType = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
        foreach (var (name, value) in headers)
        {
            Assert.That(request.Headers.TryAddWithoutValidation(name, value), Is.True, $"{name}: {value}");
        }
        using var response = await client.SendAsync(request);
        return new(response, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => client.Dispose();
}
