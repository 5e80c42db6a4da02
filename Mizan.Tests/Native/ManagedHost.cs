using Microsoft.AspNetCore.Builder;
using Mizan.Tests.Dispatch;

namespace Mizan.Tests.Native;

/// <summary>A server within these tests.</summary>
internal sealed class ManagedHost(WebApplication application, RecordedLog log) : ITestHost
{
    public Uri Address { get; } = new(application.Urls.First());

    public int ProcessId => Environment.ProcessId;

    public IEnumerable<string> Failures => log.Failures.Select(entry => $"{entry.Text} {entry.Exception}");

    public string Logged => string.Join('\n', log.Entries.Select(entry => $"{entry.Category}[{entry.Id}] {entry.Text}"));

    public Task StopAsync() => application.StopAsync();

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
