using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mizan.Registry;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Native;

namespace Mizan.Tests.Identity;

/// <summary>
/// A real server with cookie authentication. Its functions: <c>who</c> tells whom the server takes the caller for and counts
/// how often it ran, <c>sign_in</c> signs in under an id, <c>sign_out</c> ends that; the context <c>me</c> tells who as well.
/// </summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    public const string Who = """{"fn":"who","args":{"text":""}}""";
    public const string Obtain = """{"fn":"mwt_obtain"}""";

    private const string Bearer = BearerTokenDefaults.AuthenticationScheme;

    private readonly WebApplication? application;
    private ITestHost? host;
    private int runs;

    private IdentityServer(ITestHost host) => this.host = host;

    private IdentityServer(Action<IServiceCollection>? configure, Action<WebApplication>? use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddDataProtection();
        MizanServices.AddModules(builder.Services, [new HandWritten.Module(
            new Act("who", (request, _) => new(CountedName(request))),
            new Act("sign_in", SignInAsync),
            new Act("sign_out", SignOutAsync),
            new HandWritten.Read("me", "my_name", (request, _) => new(CountedName(request))))]);
        (configure ?? CookiesAndTokens)(builder.Services);
        application = builder.Build();
        use?.Invoke(application);
        if (application.Services.GetService<IAuthenticationSchemeProvider>() is not null) application.UseAuthentication();
        application.MapMizan("/api/mizan");
        application.MapPost("/bearer/{id}", (RequestDelegate)(context =>
            context.SignInAsync(Bearer, Principal((string)context.Request.RouteValues["id"]!, Bearer))));
    }

    public ManualTime Time { get; } = new();

    public RecordedLog Log { get; } = new();

    public Uri Address => host!.Address;

    /// <summary>Everything that was logged, with the id of each event in brackets; complete when the server has stopped.</summary>
    public string Logged => host!.Logged;

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public IServiceProvider Services => application!.Services;

    public static async Task<IdentityServer> StartAsync(Action<IServiceCollection>? configure = null, Action<WebApplication>? use = null)
    {
        var server = new IdentityServer(configure, use);
        await server.application!.StartAsync();
        server.host = new ManagedHost(server.application, server.Log);
        return server;
    }

    /// <summary>The same functions in both worlds, with <see cref="CookiesAndTokens"/>.</summary>
    public static async Task<IdentityServer> StartAsync(World world) => world == World.Managed
        ? await StartAsync()
        : new(await NativeHost.StartAsync("--identity=yes", $"--now={ManualTime.Start:O}"));

    public static void CookiesAndTokens(IServiceCollection services)
    {
        Cookies(services);
        services.AddMizanTokens(Forge.Configure);
    }

    public static void Cookies(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddMizanCsrf(options => options.AllowedOrigins.Add("https://app.example"));
    }

    public static ClaimsPrincipal Principal(string id, string scheme)
    {
        var parts = id.Split('+');
        return new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, parts[0]), .. parts.Skip(1).Select(role => new Claim(ClaimTypes.Role, role))], scheme));
    }

    /// <summary>A visitor with cookies of its own.</summary>
    public Visitor Visitor() => new(Address);

    public async Task<Visitor> SignedInAsync(string id = "7")
    {
        var visitor = Visitor();
        await visitor.SignInAsync(id);
        return visitor;
    }

    public async Task<string> BearerAsync(string id)
    {
        using var visitor = Visitor();
        var answer = await visitor.SendAsync(HttpMethod.Post, "/bearer/" + id);
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.GetProperty("accessToken").GetString()!;
    }

    /// <summary>How often a function ran.</summary>
    public async Task<int> RunsAsync()
    {
        if (application is not null) return runs;
        using var visitor = Visitor();
        return int.Parse((await visitor.SendAsync(HttpMethod.Get, "/runs")).Text, CultureInfo.InvariantCulture);
    }

    public Task StopAsync() => host!.StopAsync();

    public ValueTask DisposeAsync() => host!.DisposeAsync();

    private static async ValueTask<string> SignInAsync(MizanRequest request, string id)
    {
        await request.HttpContext!.SignInAsync("Cookies", Principal(id, "Cookies"));
        return id;
    }

    private static async ValueTask<string> SignOutAsync(MizanRequest request, string text)
    {
        await request.HttpContext!.SignOutAsync("Cookies");
        return text;
    }

    // What functions are told and what the platform knows has to be one identity.
    private string CountedName(MizanRequest request)
    {
        Interlocked.Increment(ref runs);
        Assert.That(request.User, Is.SameAs(request.HttpContext!.User));
        var user = request.User;
        if (user.Identity is not { IsAuthenticated: true } identity) return "nobody";
        var roles = user.FindAll(ClaimTypes.Role).Select(role => "+" + role.Value);
        return $"{identity.AuthenticationType}:{user.FindFirstValue(ClaimTypes.NameIdentifier)}{string.Concat(roles)}";
    }
}
