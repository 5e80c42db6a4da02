using System.Text;
using System.Text.Json;
using Mizan.Generators;
using Mizan.Registry;
using Mizan.Tests.Generator;
using Mizan.Tests.Http;

namespace Mizan.Tests.Effects;

/// <summary>A real server over functions that were generated from a test's source.</summary>
internal sealed class EffectsServer : IAsyncDisposable
{
    private readonly CompiledAssembly loaded;
    private readonly Server server;

    private EffectsServer(CompiledAssembly loaded, Server server) => (this.loaded, this.server) = (loaded, server);

    public static async Task<EffectsServer> StartAsync(string source)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Shop" }
            .RunAsync(TestCompilation.Usings + source);
        var loaded = output.Load();
        var module = (MizanModule)Activator.CreateInstance(loaded.GetType("Mizan.Generated.ShopModule"))!;
        return new(loaded, await Server.StartAsync(module.CreateFunctions()));
    }

    /// <summary>Calls a function; gives the answer's body and the two headers of the protocol.</summary>
    public async Task<(JsonElement Body, string? Invalidate, string? Version)> CallAsync(
        string function, string arguments = "{}", string? roles = null)
    {
        using var content = new StringContent($$"""{"fn":"{{function}}","args":{{arguments}}}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        if (roles is not null) request.Headers.Add(Server.RolesHeader, roles);
        return await SendAsync(request);
    }

    public Task<(JsonElement Body, string? Invalidate, string? Version)> FetchAsync(string context) =>
        SendAsync(new(HttpMethod.Get, "/api/mizan/ctx/" + context));

    /// <summary>The two forms of what a call made stale: the body's entries as text, and the header.</summary>
    public async Task<(string Body, string? Header)> InvalidatedByAsync(string function, string arguments = "{}")
    {
        var (body, header, _) = await CallAsync(function, arguments);
        Assert.That(body.TryGetProperty("invalidate", out var entries), Is.True, body.GetRawText());
        return (entries.GetRawText(), header);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        loaded.Dispose();
    }

    private async Task<(JsonElement Body, string? Invalidate, string? Version)> SendAsync(HttpRequestMessage request)
    {
        using var response = await server.Client.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (body.RootElement.Clone(), Header(response, "X-Mizan-Invalidate"), Header(response, "X-Mizan-Version"));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
