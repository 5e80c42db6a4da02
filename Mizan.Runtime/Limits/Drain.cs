using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mizan.Dispatch;

namespace Mizan.Limits;

/// <summary>
/// Lets calls in flight finish when the application stops, while the server still listens, so that whoever comes
/// meanwhile is told instead of being cut off.
/// </summary>
internal sealed class Drain(
    CallGate gate, Deadlines deadlines, MizanOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Drain> logger)
    : IHostedLifecycleService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.UnsafeRegister(static gate => ((CallGate)gate!).CloseAsync(), gate);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var empty = gate.CloseAsync();
        if (empty.IsCompleted) return;
        DispatchLog.Draining(logger, gate.InFlight, options.DrainTimeout);
        try
        {
            await empty.WaitAsync(options.DrainTimeout, time, cancellationToken);
            DispatchLog.Drained(logger);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            DispatchLog.DrainTimedOut(logger, gate.InFlight);
            // Not waited for: callbacks of functions may do what they like, and the server waits for the requests.
            _ = deadlines.CancelAllAsync();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
