using Mizan.Wire;
using System.Text.Json;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class CallTests
{
    [Test]
    public async Task ACompletedFunctionWritesItsResult()
    {
        await using var harness = new Harness([new Call("add", (_, pair) => new(pair.A + pair.B))]);
        Assert.That(await harness.CallAsync("add", """{"a":2,"b":40}"""), Is.EqualTo(((MizanError?)null, "42")));
    }

    [Test]
    public async Task AFunctionThatWaitsWritesItsResult()
    {
        await using var harness = new Harness([new Call("add", async (_, pair) =>
        {
            await Task.Yield();
            return pair.A + pair.B;
        })]);
        Assert.That(await harness.CallAsync("add", """{"a":2,"b":40}"""), Is.EqualTo(((MizanError?)null, "42")));
    }

    [TestCase("ad")]
    [TestCase("addd")]
    [TestCase("Add")]
    [TestCase("")]
    [TestCase("add\0")]
    public async Task AnUnknownFunctionIsNotFound(string name)
    {
        await using var harness = new Harness([new Call("add", (_, _) => new(0))]);
        var (error, text) = await harness.CallAsync(name, """{"a":2,"b":40}""");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.NotFound));
        Assert.That(text, Is.Empty);
    }

    [Test]
    public async Task EveryOffendingArgumentIsListed()
    {
        await using var harness = new Harness([new Call("add", (_, _) => new(0))]);
        var (error, _) = await harness.CallAsync("add", """{"b":"x"}""");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.ValidationError));
        Assert.That(error!.Fields.Keys, Is.EquivalentTo(["a", "b"]));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"a":1,"a":2,"b":3}""")]
    [TestCase("""{"a":1,"\u0061":2,"b":3}""")]
    [TestCase("""{"a":1,"b":}""")]
    public async Task MalformedArgumentsAreABadRequestAndNoFailureOfTheServer(string arguments)
    {
        await using var harness = new Harness([new Call("add", (_, _) => new(0))]);
        var (error, _) = await harness.CallAsync("add", arguments);
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.BadRequest));
        Assert.That(harness.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task MalformedJsonInsideAFunctionIsTheServersFailure([Values] bool waits)
    {
        await using var harness = new Harness([new Call("add", (_, _) => Throw(waits, new JsonException("upstream")))]);
        var (error, _) = await harness.CallAsync("add", """{"a":2,"b":40}""");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(harness.Log.Failures.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatWasWrittenBeforeAFailureIsTakenBack()
    {
        await using var harness = new Harness([new HalfWritten(waits: false), new HalfWritten(waits: true)]);
        foreach (var name in new[] { "half_at_once", "half_later" })
        {
            var (error, text) = await harness.CallAsync(name);
            Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
            Assert.That(text, Is.Empty, name);
        }
    }

    internal static ValueTask<int> Throw(bool waits, Exception exception)
    {
        return waits ? Later(exception) : throw exception;

        static async ValueTask<int> Later(Exception exception)
        {
            await Task.Yield();
            throw exception;
        }
    }

    private sealed class HalfWritten(bool waits)
        : Registry.ClientFunction(new(waits ? "half_later" : "half_at_once", Registry.FunctionKind.Call))
    {
        public override ValueTask InvokeAsync(MizanRequest request, Registry.JsonArguments arguments, WireWriter output) => WriteAsync(output);

        private async ValueTask WriteAsync(WireWriter output)
        {
            output.Raw("[1,"u8);
            if (waits) await Task.Yield();
            throw new InvalidOperationException("halfway");
        }
    }
}
