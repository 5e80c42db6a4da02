using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Generators;
using Mizan.Registry;
using Mizan.Tests.Generator;
using Mizan.Tests.Http;
using Mizan.Tests.Native;

namespace Mizan.Tests.Routes;

/// <summary>
/// A real server over functions with routes, generated from a test's source. Its client follows no redirect and keeps no
/// cookie.
/// </summary>
internal sealed class RouteServer : IAsyncDisposable
{
    public const string Form = "application/x-www-form-urlencoded";

    public const string Usings = TestCompilation.Usings
        + "using System.Text; using System.Text.Json; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Http.HttpResults; "
        + "using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.DependencyInjection;\n";

    private readonly CompiledAssembly? loaded;
    private readonly HttpClient client;

    private RouteServer(CompiledAssembly? loaded, Server server)
    {
        this.loaded = loaded;
        Inner = server;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
    }

    public Server Inner { get; }

    public static Task<RouteServer> StartAsync(
        string source, Action<IServiceCollection>? configure = null, Action<WebApplication>? use = null) =>
        StartAsync([Usings + source], configure, use);

    /// <summary>The source within these tests, or the functions of the native program, which are the same.</summary>
    public static async Task<RouteServer> StartAsync(World world, string source) => world == World.Managed
        ? await StartAsync(source)
        : new(null, await Server.StartAsync(world));

    public static async Task<RouteServer> StartAsync(
        string[] sources, Action<IServiceCollection>? configure = null, Action<WebApplication>? use = null)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Site" }.RunAsync(sources);
        var loaded = output.Load();
        var module = (MizanModule)Activator.CreateInstance(loaded.GetType("Mizan.Generated.SiteModule"))!;
        return new(loaded, await Server.StartAsync(module.CreateFunctions(), use, configure));
    }

    public Task<Server.Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync("GET", path, null, null, headers);

    public Task<Server.Answer> PostAsync(string path, string body, string type = Form, params (string Name, string Value)[] headers) =>
        SendAsync("POST", path, body, type, headers);

    public async Task<Server.Answer> SendAsync(
        string method, string path, string? body = null, string? type = null, params (string Name, string Value)[] headers)
    {
        // As it stands: the platform's own URI would tidy up what is to be tried.
        using var request = new HttpRequestMessage(new(method), new Uri(client.BaseAddress + path.TrimStart('/'), Exact));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return new(response, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Inner.DisposeAsync();
        loaded?.Dispose();
    }

    private static readonly UriCreationOptions Exact = new() { DangerousDisablePathAndQueryCanonicalization = true };
}
