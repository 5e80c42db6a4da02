using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mizan.Registry;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

/// <summary>A real server on a port of its own. A request names its caller's roles in <see cref="RolesHeader"/>.</summary>
internal sealed class Server : IAsyncDisposable
{
    public const string RolesHeader = "X-Test-Roles";
    public const string Add = """{"fn":"add","args":{"a":2,"b":40}}""";
    public const string AddAnswer = """{"result":42,"invalidate":[]}""";

    private readonly ITestHost host;
    private readonly WebApplication? application;
    private readonly RecordedLog? log;

    private Server(ITestHost host, WebApplication? application = null, RecordedLog? log = null)
    {
        (this.host, this.application, this.log) = (host, application, log);
        Client = new() { BaseAddress = Address };
    }

    public Uri Address => host.Address;

    public HttpClient Client { get; }

    public int ProcessId => host.ProcessId;

    public IEnumerable<string> Failures => host.Failures;

    /// <summary>What was logged, where the server runs within these tests.</summary>
    public RecordedLog Log => log ?? throw new InvalidOperationException("Another process keeps its log to itself.");

    public static async Task<Server> StartAsync(
        ClientFunction[] functions,
        Action<WebApplication>? use = null,
        Action<IServiceCollection>? configure = null,
        Action<IEndpointConventionBuilder>? map = null,
        params string[] settings)
    {
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders().AddProvider(log);
        // The protocol's own limits are what is tested, so the server's narrower one makes room.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 64 << 10);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        MizanServices.AddModules(builder.Services, [new HandWritten.Module(functions)]);
        builder.Services.ConfigureMizan(builder.Configuration.GetSection("Mizan"));
        configure?.Invoke(builder.Services);
        var application = builder.Build();
        application.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue(RolesHeader, out var roles))
            {
                context.User = Harness.Somebody(roles.ToString().Split(','));
            }
            return next(context);
        });
        use?.Invoke(application);
        var endpoints = application.MapMizan("/api/mizan");
        map?.Invoke(endpoints);
        await application.StartAsync();
        return new(new ManagedHost(application, log), application, log);
    }

    /// <summary>
    /// The same functions in both worlds: <c>add</c>, <c>add_later</c>, <c>echo</c>, and a context <c>page</c> of <c>a</c> and
    /// <c>b</c>. Settings are those of a command line: <c>--Mizan:QueryLimit=100</c>.
    /// </summary>
    public static async Task<Server> StartAsync(World world, params string[] settings) => world == World.Managed
        ? await StartAsync(Standard, settings: settings)
        : new(await NativeHost.StartAsync(settings));

    private static ClientFunction[] Standard => [
        new HandWritten.Call("add", (_, pair) => new(pair.A + pair.B)),
        new HandWritten.Call("add_later", async (_, pair) =>
        {
            await Task.Yield();
            return pair.A + pair.B;
        }),
        new HandWritten.Echo("echo"),
        new HandWritten.Read("page", "b", (_, id) => new($"b{id}")),
        new HandWritten.Read("page", "a", async (_, id) =>
        {
            await Task.Yield();
            return $"a{id}";
        }),
    ];

    /// <summary>Stops as the application does when it is told to; whoever is connected may stay until it has stopped.</summary>
    public Task StopAsync() => host.StopAsync();

    /// <summary>Stops the server, which must have nothing to complain of.</summary>
    public async Task EndAsync()
    {
        try
        {
            await StopAsync();
            Assert.That(Failures, Is.Empty);
        }
        finally
        {
            await DisposeAsync();
        }
    }

    public T Service<T>()
        where T : notnull => application!.Services.GetRequiredService<T>();

    public Task<Answer> CallAsync(string body, string mediaType = "application/json") =>
        CallAsync(Encoding.UTF8.GetBytes(body), mediaType);

    public async Task<Answer> CallAsync(byte[] body, string mediaType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return await SendAsync(new(HttpMethod.Post, "/api/mizan/call/") { Content = content });
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            return new(response, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Sends bytes as they are and reads until the server closes the connection.</summary>
    public async Task<string> RawAsync(params string[] parts)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = await ConnectAsync();
        foreach (var part in parts)
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(part), timeout.Token);
            if (parts.Length > 1) await Task.Delay(1, timeout.Token);
        }
        await using var stream = new NetworkStream(socket);
        using var answer = new StreamReader(stream);
        return await answer.ReadToEndAsync(timeout.Token);
    }

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
        return socket;
    }

    public async Task AssertAnswersAsync() => Assert.That((await CallAsync(Add)).Text, Is.EqualTo(AddAnswer));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
    {
        public Answer(HttpResponseMessage response, string text)
            : this(response.StatusCode, response.Headers, response.Content.Headers, text)
        {
        }

        public void AssertError(int status, string code)
        {
            Assert.That((int)Status, Is.EqualTo(status), Text);
            using var json = JsonDocument.Parse(Text);
            var error = json.RootElement.EnumerateObject().Single();
            Assert.That(error.Name, Is.EqualTo("error"));
            Assert.That(error.Value.GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(error.Value.GetProperty("message").GetString(), Is.Not.Empty);
        }
    }
}
