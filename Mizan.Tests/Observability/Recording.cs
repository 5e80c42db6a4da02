using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mizan.Tests.Observability;

/// <summary>Everything that spans and metrics of this library say while it is listening, as a collector would get it.</summary>
internal sealed class Recording : IDisposable
{
    private readonly ActivityListener spans;
    private readonly MeterListener metrics = new();
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ConcurrentQueue<Measurement> measurements = new();
    private readonly ConcurrentQueue<Instrument> instruments = new();

    public Recording()
    {
        spans = new()
        {
            ShouldListenTo = source => source.Name == "Mizan",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != "Mizan") return;
            instruments.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        metrics.Start();
    }

    public IReadOnlyList<Activity> Spans => [.. ended];

    public IEnumerable<Instrument> Instruments => instruments.DistinctBy(instrument => instrument.Name);

    /// <summary>Everything that was recorded, as one text to search.</summary>
    public string Text => string.Join('\n', Spans.Select(Describe).Concat(measurements.Select(measurement => measurement.ToString())));

    /// <summary>What an instrument was told, as "value tag=value …", sorted by tag.</summary>
    public string[] Of(string instrument) =>
        [.. measurements.Where(m => m.Instrument == instrument).Select(m => FormattableString.Invariant($"{m.Value} {m.Tags}").TrimEnd())];

    public void Observe() => metrics.RecordObservableInstruments();

    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
    }

    public static string Describe(Activity span) =>
        $"{span.DisplayName} {span.Status} {Sorted(span.TagObjects)} {span.StatusDescription}".TrimEnd();

    private static string Sorted(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measurements.Enqueue(new(instrument.Name, value, Sorted(tags.ToArray())));

    private sealed record Measurement(string Instrument, double Value, string Tags);
}
