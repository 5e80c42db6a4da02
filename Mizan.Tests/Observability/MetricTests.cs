using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Observability;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Limits;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Observability;

[NonParallelizable]
internal sealed class MetricTests
{
    private const string Arguments = """{"a":1,"b":2}""";

    [Test]
    public async Task CallsAndFetchesAreCountedByNameAndCode()
    {
        using var recording = new Recording();
        await using var harness = new Harness([
            new Call("add", (_, _) => new(1)),
            new Call("fail", (_, _) => throw MizanError.Conflict("x")),
            new Read("page", "a", (_, _) => new("a")),
        ]);
        await harness.CallAsync("add", Arguments);
        await harness.CallAsync("add", "{}");
        await harness.CallAsync("fail", Arguments);
        await harness.FetchAsync("page");
        string[] expected = [
            "mizan.code=OK mizan.function=add mizan.transport=in_process",
            "mizan.code=VALIDATION_ERROR mizan.function=add mizan.transport=in_process",
            "mizan.code=CONFLICT mizan.function=fail mizan.transport=in_process",
            "mizan.code=OK mizan.context=page mizan.transport=in_process",
        ];
        Assert.That(recording.Of("mizan.calls"), Is.EqualTo(expected.Select(tags => "1 " + tags)));
        Assert.That(recording.Of("mizan.call.duration").Select(text => text[(text.IndexOf(' ') + 1)..]), Is.EqualTo(expected));
    }

    [Test]
    public async Task ADurationIsInSeconds([Values] bool waits)
    {
        using var recording = new Recording();
        var time = new ManualTime();
        await using var harness = new Harness(
            [new Call("work", async (_, _) =>
            {
                if (waits) await Task.Yield();
                time.Advance(TimeSpan.FromMilliseconds(250));
                return 1;
            })],
            services => services.AddSingleton<TimeProvider>(time));
        await harness.CallAsync("work", Arguments);
        Assert.That(recording.Of("mizan.call.duration").Single(), Does.StartWith("0.25 "));
    }

    [Test]
    public async Task WhatIsInFlightIsSeenWhileItIs()
    {
        using var recording = new Recording();
        var release = new TaskCompletionSource<int>();
        await using var harness = new Harness([new Call("work", (_, _) => new(release.Task))]);
        Task[] runs = [.. Enumerable.Range(0, 3).Select(_ => harness.CallAsync("work", Arguments))];
        recording.Observe();
        release.SetResult(1);
        await Task.WhenAll(runs);
        recording.Observe();
        Assert.That(recording.Of("mizan.calls.in_flight"), Is.EqualTo(["3", "0"]));
    }

    [Test]
    public async Task InvalidationsAreCountedByContext()
    {
        using var recording = new Recording();
        await using var harness = new Harness([]);
        var telemetry = harness.Services.GetRequiredService<Telemetry>();
        telemetry.Invalidated("page", scoped: true);
        telemetry.Invalidated("page", scoped: false);
        Assert.That(
            recording.Of("mizan.invalidations"),
            Is.EqualTo(["1 mizan.context=page mizan.scoped=True", "1 mizan.context=page mizan.scoped=False"]));
    }

    [Test]
    public async Task ANameThatAClientMakesUpIsNoTag()
    {
        using var recording = new Recording();
        await using var harness = new Harness([new Call("add", (_, _) => new(1))]);
        for (var i = 0; i < 100; i++)
        {
            await harness.CallAsync($"made_up_{i}", Arguments);
            await harness.FetchAsync($"made_up_{i}");
        }
        Assert.That(recording.Text, Does.Not.Contain("made_up"));
        Assert.That(
            recording.Of("mizan.calls").Distinct(), Is.EqualTo(["1 mizan.code=NOT_FOUND mizan.transport=in_process"]));
    }

    [Test]
    public async Task TheDurationAdvisesTheBucketsOfTheConventions()
    {
        using var recording = new Recording();
        await using var harness = new Harness([]);
        var duration = (Histogram<double>)recording.Instruments.Single(instrument => instrument.Name == "mizan.call.duration");
        Assert.That(duration.Unit, Is.EqualTo("s"));
        Assert.That(
            duration.Advice?.HistogramBucketBoundaries,
            Is.EqualTo([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]));
    }

    [Test]
    public async Task AHostThatMakesMetersMakesThisOne()
    {
        await using var harness = new Harness([], services => services.AddMetrics());
        using var recording = new Recording();
        var meter = recording.Instruments.Select(instrument => instrument.Meter).Distinct().Single();
        Assert.That(meter.Scope, Is.SameAs(harness.Services.GetRequiredService<IMeterFactory>()));
    }

    [Test]
    public async Task NothingIsAllocatedWhenNobodyListensAnyMore()
    {
        await using var harness = new Harness([new Call("add", static (_, pair) => new(pair.A + pair.B))]);
        using (var recording = new Recording())
        {
            await harness.CallAsync("add", Arguments);
            Assert.That(recording.Spans, Has.Count.EqualTo(1));
        }
        var request = harness.Request();
        var telemetry = harness.Services.GetRequiredService<Telemetry>();
        using var output = new WireWriter();
        var allocated = AllocationTests.Measure(() =>
        {
            output.Truncate(0);
            telemetry.Invalidated("page", scoped: true);
            var call = harness.Dispatcher.CallAsync(request, "add"u8, """{"a":2,"b":40}"""u8, output);
            return call.IsCompletedSuccessfully && call.Result is null;
        });
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void CodesAreSpelledAsOnTheWire()
    {
        foreach (var code in Enum.GetValues<MizanErrorCode>())
        {
            var wire = System.Text.Encoding.UTF8.GetString(Mizan.Http.ErrorTable.Name(code));
            Assert.That(CodeText.Of(new MizanError(code, "x")), Is.EqualTo(wire));
        }
    }
}
