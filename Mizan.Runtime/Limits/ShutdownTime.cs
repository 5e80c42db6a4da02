using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mizan.Limits;

/// <summary>
/// Gives the host time for the drain and for what it does behind it: by default it has as long as the drain alone. A time
/// that the application has set is left as it is, and may cut the drain short.
/// </summary>
/// <param name="mizan">Says how long the drain may take.</param>
internal sealed class ShutdownTime(IOptions<MizanOptions> mizan) : IPostConfigureOptions<HostOptions>
{
    private static readonly TimeSpan Untouched = new HostOptions().ShutdownTimeout;
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(5);

    public void PostConfigure(string? name, HostOptions options)
    {
        var wanted = mizan.Value.DrainTimeout + Behind;
        if (options.ShutdownTimeout == Untouched && wanted > Untouched) options.ShutdownTimeout = wanted;
    }
}
