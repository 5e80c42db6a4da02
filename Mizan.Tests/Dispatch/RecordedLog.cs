using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mizan.Tests.Dispatch;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<Entry> entries = new();

    public IReadOnlyList<Entry> Entries => [.. entries];

    public IEnumerable<Entry> Failures => Entries.Where(entry => entry.Level >= LogLevel.Warning);

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, entries);

    public void Dispose()
    {
    }

    public sealed record Entry(LogLevel Level, int Id, string Text, Exception? Exception, string Category);

    private sealed class Recorder(string category, ConcurrentQueue<Entry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new(logLevel, eventId.Id, formatter(state, exception), exception, category));
    }
}
