using System.Diagnostics;
using Microsoft.Extensions.Logging;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class FailureTests
{
    private const string Arguments = """{"a":71263,"b":98411}""";

    [Test]
    public async Task AnErrorForTheClientIsAnsweredAsItIs([Values] bool waits)
    {
        var thrown = MizanError.Conflict("The card was moved.");
        await using var harness = new Harness([new Call("fail", (_, _) => CallTests.Throw(waits, thrown))]);
        Assert.That((await harness.CallAsync("fail", Arguments)).Error, Is.SameAs(thrown));
        Assert.That(harness.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task AFunctionThatIsNotImplementedSaysSo([Values] bool waits)
    {
        await using var harness = new Harness([new Call("fail", (_, _) => CallTests.Throw(waits, new NotImplementedException("secret")))]);
        var (error, _) = await harness.CallAsync("fail", Arguments);
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.NotImplemented));
        Assert.That(error!.Message, Does.Not.Contain("secret"));
    }

    [Test]
    public async Task AnyOtherExceptionIsLoggedOnceAndLeaksNothing([Values] bool waits)
    {
        var thrown = new InvalidOperationException("password=secret");
        await using var harness = new Harness([new Call("fail", (_, _) => CallTests.Throw(waits, thrown))]);
        var (error, _) = await harness.CallAsync("fail", Arguments);
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(error!.Message, Does.Not.Contain("secret"));
        Assert.That(error.Details.Keys, Is.EqualTo(["correlation_id"]));
        var entry = harness.Log.Failures.Single();
        Assert.Multiple(() =>
        {
            Assert.That(entry.Level, Is.EqualTo(LogLevel.Error));
            Assert.That(entry.Id, Is.EqualTo(1));
            Assert.That(entry.Exception, Is.SameAs(thrown));
            Assert.That(entry.Text, Does.Contain("fail").And.Contain(error.Details["correlation_id"]));
            Assert.That(entry.Text, Does.Not.Contain("71263").And.Not.Contain("98411"));
        });
    }

    [Test]
    public async Task TheCorrelationIdIsThatOfTheTraceWhereThereIsOne()
    {
        await using var harness = new Harness([new Call("fail", (_, _) => throw new InvalidOperationException())]);
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var (error, _) = await harness.CallAsync("fail", Arguments);
        Assert.That(error!.Details["correlation_id"], Is.EqualTo(activity.TraceId.ToHexString()));
    }

    [Test]
    public async Task ADeveloperIsShownTheException()
    {
        await using var harness = new Harness(
            [new Call("fail", (_, _) => throw new InvalidOperationException("the reason"))], environment: "Development");
        var (error, _) = await harness.CallAsync("fail", Arguments);
        Assert.That(error!.Details["exception"], Does.Contain("the reason"));
        Assert.That(error.Message, Does.Not.Contain("the reason"));
    }

    [Test]
    public async Task AClientThatLeftIsNoFailure([Values] bool waits)
    {
        using var gone = new CancellationTokenSource();
        await using var harness = new Harness([new Call("fail", (_, _) => CallTests.Throw(waits, new OperationCanceledException()))]);
        await gone.CancelAsync();
        var (error, _) = await harness.CallAsync("fail", Arguments, harness.Request(aborted: gone.Token));
        Assert.That(error, Is.Not.Null);
        Assert.That(harness.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task ACancellationWithoutTheClientLeavingIsAFailure()
    {
        await using var harness = new Harness([new Call("fail", (_, _) => throw new OperationCanceledException())]);
        var (error, _) = await harness.CallAsync("fail", Arguments);
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(harness.Log.Failures.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task AResultWithoutJsonFormIsAFailure()
    {
        await using var harness = new Harness([new Echo("echo", _ => null)]);
        var (error, text) = await harness.CallAsync("echo", """{"text":"x"}""");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(text, Is.Empty);
    }
}
