using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Mizan.Tests.Effects;

/// <summary>What mutations make stale is counted, by context.</summary>
[Category("Generator")]
[NonParallelizable]
internal sealed class InvalidationMetricTests
{
    private const string Source = """
        namespace Shop;
        public static partial class All
        {
            [Client(Context = "counted_one")] public static partial int One(int id) => id;
            [Client(Context = "counted_two")] public static partial int Two() => 2;
            [Client(Affects = ["counted_one", "two"])] public static partial void Both(int id) { }
            [Client(Affects = ["counted_one", "counted_two"])] public static partial void Whole() { }
            [Client(Affects = ["counted_two"])] public static partial void Fails() => throw MizanError.Conflict("no");
        }
        """;

    [TestCase("both", """{"id":1}""", "counted_one True, counted_two False")]
    [TestCase("whole", "{}", "counted_one False, counted_two False")]
    [TestCase("fails", "{}", "")]
    public async Task EachContextCountsOnce(string function, string arguments, string expected)
    {
        await using var server = await EffectsServer.StartAsync(Source);
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Name: "mizan.invalidations", Meter.Name: "Mizan" }) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var values = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            counted.Enqueue($"{values["mizan.context"]} {values["mizan.scoped"]}");
        });
        listener.Start();
        await server.CallAsync(function, arguments);
        Assert.That(
            string.Join(", ", counted.Where(c => c.StartsWith("counted_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
            Is.EqualTo(expected));
    }
}
