using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mizan.Limits;

namespace Mizan.Observability;

/// <summary>
/// Spans and metrics of calls and fetches. Names come from the registry alone, never from a client, so that their number
/// is bounded; no argument is ever recorded. While nobody listens nothing is measured and nothing allocated.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "Mizan";

    // What the semantic conventions advise for the duration of requests, in seconds.
    private static readonly double[] Buckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly TimeProvider time;
    private readonly ActivitySource spans = new(Name);
    private readonly Meter meter;
    private readonly Counter<long> calls;
    private readonly Histogram<double> duration;
    private readonly Counter<long> invalidations;

    public Telemetry(IMeterFactory? meters, TimeProvider time, CallGate gate)
    {
        this.time = time;
        meter = meters is null ? new Meter(Name) : meters.Create(Name);
        calls = meter.CreateCounter<long>("mizan.calls", "{call}", "Calls and fetches that were answered.");
        duration = meter.CreateHistogram(
            "mizan.call.duration", "s", "How long calls and fetches took.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        meter.CreateObservableUpDownCounter(
            "mizan.calls.in_flight", () => gate.InFlight, "{call}", "Calls and fetches whose functions have not ended.");
        invalidations = meter.CreateCounter<long>("mizan.invalidations", "{invalidation}", "Contexts that calls have made stale.");
    }

    public CallRecord Begin(bool isFetch, string? name, MizanTransport transport)
    {
        var record = new CallRecord(isFetch, name, transport);
        if (calls.Enabled || duration.Enabled) record = record with { Started = time.GetTimestamp() };
        return spans.HasListeners() ? StartSpan(record) : record;
    }

    /// <summary>Steps out of the span of a call that goes on by itself.</summary>
    public static void StepOut(in CallRecord record)
    {
        if (record.Span is not null) Activity.Current = record.Outer;
    }

    public void End(in CallRecord record, MizanError? error)
    {
        if (record.Span is { } span) EndSpan(span, error);
        if (record.Started is { } started) Measure(record, time.GetElapsedTime(started), error);
    }

    /// <summary>Whether anybody wants to know what is made stale.</summary>
    public bool CountsInvalidations => invalidations.Enabled;

    /// <summary>Records that a call has made a context stale.</summary>
    /// <param name="context">The context's name, from the registry.</param>
    /// <param name="scoped">Whether only some of its entries.</param>
    public void Invalidated(string context, bool scoped)
    {
        if (invalidations.Enabled) invalidations.Add(1, new("mizan.context", context), new("mizan.scoped", scoped));
    }

    public void Dispose()
    {
        spans.Dispose();
        meter.Dispose();
    }

    private CallRecord StartSpan(in CallRecord record)
    {
        var outer = Activity.Current;
        var name = record.IsFetch ? "mizan.fetch" : "mizan.call";
        var span = spans.StartActivity(name, ActivityKind.Internal, default(ActivityContext), Tags(record));
        return record with { Span = span, Outer = outer };
    }

    private static void EndSpan(Activity span, MizanError? error)
    {
        span.SetTag("mizan.code", CodeText.Of(error));
        if (CodeText.ReasonOf(error) is { } reason) span.SetTag("mizan.reason", reason);
        if (CodeText.IsFault(error)) span.SetStatus(ActivityStatusCode.Error);
        span.Stop();
    }

    private void Measure(in CallRecord record, TimeSpan elapsed, MizanError? error)
    {
        var tags = Tags(record);
        tags.Add("mizan.code", CodeText.Of(error));
        if (CodeText.ReasonOf(error) is { } reason) tags.Add("mizan.reason", reason);
        calls.Add(1, tags);
        duration.Record(elapsed.TotalSeconds, tags);
    }

    private static TagList Tags(in CallRecord record)
    {
        var tags = new TagList { { "mizan.transport", CodeText.Of(record.Transport) } };
        if (record.Name is not null) tags.Add(record.IsFetch ? "mizan.context" : "mizan.function", record.Name);
        return tags;
    }
}
