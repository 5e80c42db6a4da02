using System.Security.Claims;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Generators;
using Mizan.Registry;
using Mizan.Tests.Generator;
using Mizan.Wire;

namespace Mizan.Tests.Generated;

/// <summary>Client functions from source text, compiled with what is generated for them and registered in a host's services.</summary>
internal sealed class ClientLibrary : IDisposable
{
    public const string Usings = TestCompilation.Usings
        + "using System.Security.Claims; using System.Text.Json.Serialization; "
        + "using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.DependencyInjection;\n";

    private readonly CompiledAssembly compiled;

    private ClientLibrary(GeneratorOutput output, Compilation compilation, Action<IServiceCollection, ClientLibrary> configure)
    {
        Output = output;
        compiled = new CompiledAssembly(compilation);
        var services = new ServiceCollection();
        GetType("Mizan.TestMizanExtensions").GetMethod("AddMizan")!.Invoke(null, [services]);
        configure(services, this);
        Services = services.BuildServiceProvider();
    }

    public GeneratorOutput Output { get; }

    public ServiceProvider Services { get; }

    public MizanRegistry Registry => Services.GetRequiredService<MizanRegistry>();

    public static Task<ClientLibrary> Compile(string source) => Compile([source], (_, _) => { });

    public static Task<ClientLibrary> Compile(string source, Action<IServiceCollection, ClientLibrary> configure) => Compile([source],
        configure);

    public static async Task<ClientLibrary> Compile(string[] sources, Action<IServiceCollection, ClientLibrary> configure)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()).RunAsync([.. sources.Select(source => Usings + source)]);
        return new ClientLibrary(output, output.Compilation, configure);
    }

    /// <summary>What is left when some functions are refused, as though the one diagnostic did not stop the build.</summary>
    public static async Task<ClientLibrary> CompileRefused(string source)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000"] }.RunAsync(Usings + source);
        return new ClientLibrary(output, output.Compilation, (_, _) => { });
    }

    public Type GetType(string name) => compiled.GetType(name);

    /// <summary>Calls a function as a client would; the result is its JSON, or the error's code and text.</summary>
    public async Task<string> Call(string function, string arguments = "{}", ClaimsPrincipal? user = null,
        CancellationToken aborted = default)
    {
        using var scope = Services.CreateScope();
        using var output = new WireWriter();
        var request = new MizanRequest(user ?? new ClaimsPrincipal(), scope.ServiceProvider, MizanTransport.Http, aborted);
        var error = await Services.GetRequiredService<MizanDispatcher>()
            .CallAsync(request, Encoding.UTF8.GetBytes(function), Encoding.UTF8.GetBytes(arguments), output);
        return error is null ? Encoding.UTF8.GetString(output.Written) : Describe(error);
    }

    /// <summary>Fetches a context.</summary>
    public async Task<string> Fetch(string context, string query)
    {
        using var scope = Services.CreateScope();
        using var output = new WireWriter();
        var request = new MizanRequest(new ClaimsPrincipal(), scope.ServiceProvider, MizanTransport.Http, default);
        var error = await Services.GetRequiredService<MizanDispatcher>().FetchAsync(request, context, query, output);
        return error is null ? Encoding.UTF8.GetString(output.Written) : Describe(error);
    }

    public void Dispose()
    {
        Services.Dispose();
        compiled.Dispose();
    }

    private static string Describe(MizanError error)
    {
        var fields = error.Fields.Select(field => $"{field.Key} {string.Join(", ", field.Value)}");
        return error.Fields.Count == 0 ? $"{error.Code}: {error.Message}" : $"{error.Code}: {string.Join("; ", fields)}";
    }
}
