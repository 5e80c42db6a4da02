using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Bench.Dispatcher;

/// <summary>Calls of the dispatcher, without any transport.</summary>
internal sealed class Calls : IDisposable
{
    private readonly ServiceProvider services;
    private readonly MizanDispatcher dispatcher;
    private readonly MizanRequest request;
    private readonly WireWriter output = new();
    private readonly byte[][] names;
    private readonly byte[] arguments;

    /// <param name="functions">What is registered.</param>
    /// <param name="names">The functions that are called, one after the other.</param>
    /// <param name="arguments">The arguments, a JSON object.</param>
    public Calls(ClientFunction[] functions, string[] names, string arguments = "{}")
    {
        var collection = new ServiceCollection();
        MizanServices.AddModules(collection, [new Answers(functions)]);
        services = collection.BuildServiceProvider();
        dispatcher = services.GetRequiredService<MizanDispatcher>();
        request = new(new ClaimsPrincipal(new ClaimsIdentity()), services, MizanTransport.InProcess, default);
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        this.arguments = Encoding.UTF8.GetBytes(arguments);
    }

    /// <summary>Makes all of the calls once.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public void Run()
    {
        foreach (var name in names)
        {
            output.Truncate(0);
            var call = dispatcher.CallAsync(request, name, arguments, output);
            if (!call.IsCompletedSuccessfully || call.Result is not null) throw new InvalidOperationException("The call failed.");
        }
    }

    public void Dispose()
    {
        output.Dispose();
        services.Dispose();
    }
}
