using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mizan;

/// <summary>Sets <see cref="MizanOptions"/>, before or after <c>AddMizan</c>.</summary>
public static class MizanConfiguration
{
    /// <summary>Sets options in code. What is set later wins.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets them.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection ConfigureMizan(this IServiceCollection services, Action<MizanOptions> configure) =>
        services.Configure(configure);

    /// <summary>Sets options from configuration, by their names. A name that is no option stops the start.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="section">The configuration: <c>builder.Configuration.GetSection("Mizan")</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection ConfigureMizan(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        // A limit that is misspelt would otherwise be a limit that is not there.
        return services.Configure<MizanOptions>(options => section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true));
    }
}
