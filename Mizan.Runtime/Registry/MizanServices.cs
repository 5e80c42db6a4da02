using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mizan.Dispatch;
using Mizan.Http;

namespace Mizan.Registry;

/// <summary>What the generated <c>AddMizan</c> calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MizanServices
{
    /// <summary>Registers the functions of some modules and what serves them. A module that is there already is not added again.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="modules">The modules of the host and of the libraries that it references.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddModules(IServiceCollection services, MizanModule[] modules)
    {
        foreach (var module in modules) services.TryAddEnumerable(ServiceDescriptor.Singleton(module));
        services.TryAddSingleton(provider => new MizanRegistry(provider.GetServices<MizanModule>()));
        services.TryAddSingleton(_ => new WriterPool());
        services.TryAddSingleton(CreateDispatcher);
        services.TryAddSingleton(provider => new Responder(provider.GetRequiredService<WriterPool>()));
        return services;
    }

    private static MizanDispatcher CreateDispatcher(IServiceProvider provider)
    {
        ILoggerFactory loggers = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var failures = new Failures(
            loggers.CreateLogger<MizanDispatcher>(), provider.GetService<IHostEnvironment>()?.IsDevelopment() ?? false);
        return new(provider.GetRequiredService<MizanRegistry>(), provider.GetRequiredService<WriterPool>(), failures);
    }
}
