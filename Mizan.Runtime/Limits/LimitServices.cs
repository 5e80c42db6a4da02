using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mizan.Observability;

namespace Mizan.Limits;

/// <summary>Registers the options and what keeps to them.</summary>
internal static class LimitServices
{
    public static void Add(IServiceCollection services)
    {
        // The platform's own registrations below add up when they are made again.
        if (services.Any(service => service.ServiceType == typeof(CallGate))) return;
        services.AddOptions<MizanOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MizanOptions>, OptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HostOptions>, ShutdownTime>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<MizanOptions>>().Value);
        services.TryAddSingleton<CallGate>();
        services.TryAddSingleton(provider => new Deadlines(
            provider.GetRequiredService<MizanOptions>().CallTimeout, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new Telemetry(
            provider.GetService<IMeterFactory>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CallGate>()));
        services.AddHostedService<Drain>();
    }
}
