using System.ComponentModel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Mizan.Dispatch;
using Mizan.Http;
using Mizan.Identity.Callers;
using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Observability;

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
        services.TryAddSingleton(_ => new EffectsPool());
        services.TryAddSingleton(CreateDispatcher);
        services.TryAddSingleton(provider => new Responder(
            provider.GetRequiredService<WriterPool>(), provider.GetRequiredService<Deadlines>()));
        services.TryAddSingleton<MappedViews>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, KnownPathPolicy>());
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MizanIdentityOptions>, IdentityOptionsCheck>());
        LimitServices.Add(services);
        return services;
    }

    /// <summary>A service that a function cannot do without.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="request">The request whose scope it comes from.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public static T Required<T>(MizanRequest request)
        where T : notnull => request.Services.GetRequiredService<T>();

    /// <summary>A service that may be missing.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="request">The request whose scope it comes from.</param>
    /// <returns>The service, or the default value.</returns>
    public static T? Optional<T>(MizanRequest request) => request.Services.GetService<T>();

    /// <summary>A keyed service that a function cannot do without.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="request">The request whose scope it comes from.</param>
    /// <param name="key">The key it is registered under.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public static T RequiredKeyed<T>(MizanRequest request, object? key)
        where T : notnull => request.Services.GetRequiredKeyedService<T>(key);

    /// <summary>A keyed service that may be missing.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="request">The request whose scope it comes from.</param>
    /// <param name="key">The key it is registered under.</param>
    /// <returns>The service, or the default value.</returns>
    public static T? OptionalKeyed<T>(MizanRequest request, object? key) => request.Services.GetKeyedService<T>(key);

    private static MizanDispatcher CreateDispatcher(IServiceProvider provider)
    {
        ILoggerFactory loggers = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var logger = loggers.CreateLogger<MizanDispatcher>();
        var failures = new Failures(logger, provider.GetService<IHostEnvironment>()?.IsDevelopment() ?? false);
        var supervisor = new CallSupervisor(
            provider.GetRequiredService<CallGate>(),
            provider.GetRequiredService<Deadlines>(),
            provider.GetRequiredService<Telemetry>(),
            provider.GetRequiredService<TimeProvider>(),
            logger);
        return new(
            provider.GetRequiredService<MizanRegistry>(),
            new AccessCheck(provider.GetRequiredService<MizanOptions>()),
            supervisor,
            provider.GetRequiredService<WriterPool>(),
            provider.GetRequiredService<EffectsPool>(),
            failures);
    }
}
