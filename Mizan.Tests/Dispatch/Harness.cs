using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mizan.Dispatch;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Tests.Dispatch;

/// <summary>A dispatcher over some functions, without any transport.</summary>
internal sealed class Harness : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public Harness(ClientFunction[] functions, Action<IServiceCollection>? configure = null, string environment = "Production")
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(Log));
        collection.AddSingleton<IHostEnvironment>(new Environment { EnvironmentName = environment });
        MizanServices.AddModules(collection, [new HandWritten.Module(functions)]);
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider();
        scope = services.CreateAsyncScope();
        Dispatcher = services.GetRequiredService<MizanDispatcher>();
        Registry = services.GetRequiredService<MizanRegistry>();
    }

    public MizanDispatcher Dispatcher { get; }

    public MizanRegistry Registry { get; }

    public RecordedLog Log { get; } = new();

    public IServiceProvider Services => scope.ServiceProvider;

    public static ClaimsPrincipal Nobody => new(new ClaimsIdentity());

    public static ClaimsPrincipal Somebody(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));

    public MizanRequest Request(ClaimsPrincipal? user = null, CancellationToken aborted = default) =>
        new(user ?? Nobody, Services, MizanTransport.InProcess, aborted);

    public async Task<(MizanError? Error, string Text)> CallAsync(string name, string arguments = "{}", MizanRequest? request = null)
    {
        using var output = new WireWriter();
        output.Raw("before "u8);
        var error = await Dispatcher.CallAsync(
            request ?? Request(), Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(arguments), output);
        return (error, After(output));
    }

    public async Task<(MizanError? Error, string Text)> FetchAsync(string context, string query = "?id=1", MizanRequest? request = null)
    {
        using var output = new WireWriter();
        output.Raw("before "u8);
        var error = await Dispatcher.FetchAsync(request ?? Request(), context, query, output);
        return (error, After(output));
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    // What stood there before the dispatch has to stand there after it, whatever happened.
    private static string After(WireWriter output)
    {
        var text = Encoding.UTF8.GetString(output.Written);
        Assert.That(text, Does.StartWith("before "));
        return text["before ".Length..];
    }

    private sealed class Environment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
