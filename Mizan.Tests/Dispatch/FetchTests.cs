using System.Threading.Tasks.Sources;
using Mizan.Registry;
using Mizan.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class FetchTests
{
    [Test]
    public async Task MembersAreSortedByNameWhateverTheOrderOfDeclaration()
    {
        await using var harness = new Harness([
            new Read("page", "b", (_, id) => new($"b{id}")),
            new Read("other", "aa", (_, _) => new("other")),
            new Read("page", "a_b", (_, id) => new($"a_b{id}")),
            new Read("page", "aZ", (_, id) => new($"aZ{id}")),
        ]);
        var (error, text) = await harness.FetchAsync("page", "?id=7");
        Assert.That(error, Is.Null);
        Assert.That(text, Is.EqualTo("""{"aZ":"aZ7","a_b":"a_b7","b":"b7"}"""));
    }

    [Test]
    public async Task AnUnknownContextIsNotFound([Values("pag", "Page", "")] string name)
    {
        await using var harness = new Harness([new Read("page", "a", (_, _) => new("a"))]);
        Assert.That((await harness.FetchAsync(name)).Error?.Code, Is.EqualTo(MizanErrorCode.NotFound));
    }

    [Test]
    public async Task AllOffendingFieldsOfAllFunctionsAreListedOnceAndNothingRuns()
    {
        var ran = 0;
        await using var harness = new Harness([
            new Read("page", "a", (_, _) => new($"{++ran}")),
            new Page("page", "b"),
            new Page("page", "c"),
        ]);
        var (error, _) = await harness.FetchAsync("page", "?id=x");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.ValidationError));
        Assert.That(error!.Fields.Keys, Is.EqualTo(["id", "limit"]));
        Assert.That(error.Fields["id"], Has.Count.EqualTo(1));
        Assert.That(error.Fields["limit"], Is.EqualTo(["is required"]));
        Assert.That(ran, Is.Zero);
    }

    // Which functions wait, as bits: every mixture gives the same bytes.
    [Test]
    public async Task TheOrderOfCompletionDoesNotShow([Range(0, 15)] int waiting)
    {
        var gates = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource()).ToArray();
        await using var harness = new Harness([.. gates.Select((gate, i) => new Read("page", $"f{i}", async (_, id) =>
        {
            if ((waiting & (1 << i)) != 0) await gate.Task;
            return $"{i}:{id}";
        }))]);
        var fetch = harness.FetchAsync("page", "?id=5");
        foreach (var gate in gates.Reverse()) gate.SetResult();
        Assert.That(await fetch, Is.EqualTo(((MizanError?)null, """{"f0":"0:5","f1":"1:5","f2":"2:5","f3":"3:5"}""")));
    }

    [Test]
    public async Task FunctionsRunConcurrently()
    {
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        await using var harness = new Harness([
            new Read("page", "a", async (_, _) =>
            {
                first.SetResult();
                await second.Task;
                return "a";
            }),
            new Read("page", "b", async (_, _) =>
            {
                await first.Task;
                second.SetResult();
                return "b";
            }),
        ]);
        // Each waits for the other to have begun: one after the other they would never end.
        var (_, text) = await harness.FetchAsync("page").WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(text, Is.EqualTo("""{"a":"a","b":"b"}"""));
    }

    [Test]
    public async Task TheFirstFailureByNameWins([Values] bool firstWaits, [Values] bool secondWaits)
    {
        await using var harness = new Harness([
            new Read("page", "a", (_, _) => new("fine")),
            new Read("page", "c", (_, _) => Fail(secondWaits, MizanError.Conflict("c"))),
            new Read("page", "b", (_, _) => Fail(firstWaits, MizanError.NotFound("b"))),
        ]);
        var (error, text) = await harness.FetchAsync("page");
        Assert.That((error?.Code, error?.Message), Is.EqualTo(((MizanErrorCode?)MizanErrorCode.NotFound, "b")));
        Assert.That(text, Is.Empty);
    }

    [Test]
    public async Task TheFirstFailureByNameWinsEvenWhenALaterOneComesFirst()
    {
        var late = new TaskCompletionSource<string>();
        await using var harness = new Harness([
            new Read("page", "a", async (_, _) => await late.Task),
            new Read("page", "b", (_, _) => throw MizanError.Conflict("b")),
        ]);
        var fetch = harness.FetchAsync("page");
        late.SetException(MizanError.NotFound("a"));
        Assert.That((await fetch).Error?.Message, Is.EqualTo("a"));
    }

    [Test]
    public async Task EveryFunctionThatWasStartedIsWaitedFor()
    {
        var started = new TaskCompletionSource();
        var slow = new TaskCompletionSource<string>();
        await using var harness = new Harness([
            new Read("page", "a", async (_, _) =>
            {
                await started.Task;
                throw MizanError.NotFound("a");
            }),
            new Read("page", "b", async (_, _) =>
            {
                started.SetResult();
                return await slow.Task;
            }),
        ]);
        var fetch = harness.FetchAsync("page");
        await started.Task;
        await Task.Delay(20);
        Assert.That(fetch.IsCompleted, Is.False);
        slow.SetResult("b");
        Assert.That((await fetch).Error?.Message, Is.EqualTo("a"));
    }

    [Test]
    public async Task AFailureThatDoesNotWinIsLoggedAllTheSame()
    {
        var late = new TaskCompletionSource<string>();
        await using var harness = new Harness([
            new Read("page", "a", async (_, _) => await late.Task),
            new Read("page", "b", (_, _) => throw new InvalidOperationException("hidden behind the other")),
        ]);
        var fetch = harness.FetchAsync("page");
        late.SetException(MizanError.NotFound("a"));
        Assert.That((await fetch).Error?.Code, Is.EqualTo(MizanErrorCode.NotFound));
        Assert.That(harness.Log.Failures.Single().Text, Does.Contain("Client function b "));
    }

    [Test]
    public async Task ManyFetchesAtATimeDoNotMixTheirBuffers()
    {
        await using var harness = new Harness([.. Enumerable.Range(0, 6).Select(i => new Read("page", $"f{i}", async (_, id) =>
        {
            if ((id + i) % 3 == 0) await Task.Yield();
            return new string((char)('a' + i), id);
        }))]);
        await Parallel.ForAsync(0, 400, async (id, _) =>
        {
            var (error, text) = await harness.FetchAsync("page", $"?id={id}");
            var expected = string.Join(',', Enumerable.Range(0, 6).Select(i => $"\"f{i}\":\"{new string((char)('a' + i), id)}\""));
            Assert.That(error, Is.Null);
            Assert.That(text, Is.EqualTo("{" + expected + "}"));
        });
    }

    [Test]
    public async Task AFunctionThatEndsWhileTheOthersAreStartedKeepsNoneFromRunning()
    {
        await using var harness = new Harness([new Hasty("page", "a"), new Read("page", "b", (_, _) => new("b"))]);
        Assert.That((await harness.FetchAsync("page")).Text, Is.EqualTo("""{"a":"a","b":"b"}"""));
    }

    [Test]
    public async Task AMemberNameIsEscapedLikeAnyText()
    {
        await using var harness = new Harness([new Read("page", "a\"\\b", (_, _) => new("x"))]);
        Assert.That((await harness.FetchAsync("page")).Text, Is.EqualTo("""{"a\"\\b":"x"}"""));
    }

    [Test]
    public async Task AReadIsCallableToo()
    {
        await using var harness = new Harness([new Read("page", "a", (_, id) => new($"{id}"))]);
        Assert.That((await harness.CallAsync("a", """{"id":3}""")).Text, Is.EqualTo("\"3\""));
    }

    /// <summary>Has not ended when it is first asked, and has when it is asked again.</summary>
    private sealed class Hasty(string context, string name) : ReadFunction(In(context, name)), IValueTaskSource
    {
        private int asked;

        public override FieldErrors? Check(ReadOnlySpan<char> query) => null;

        public override ValueTask FetchAsync(MizanRequest request, ReadOnlySpan<char> query, WireWriter output)
        {
            output.Raw("\"a\""u8);
            return new(this, 0);
        }

        public override ValueTask InvokeAsync(MizanRequest request, JsonArguments arguments, WireWriter output) => default;

        public ValueTaskSourceStatus GetStatus(short token) =>
            asked++ == 0 ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;

        public void GetResult(short token)
        {
        }

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            continuation(state);
    }

    private static ValueTask<string> Fail(bool waits, Exception exception)
    {
        return waits ? Later(exception) : throw exception;

        static async ValueTask<string> Later(Exception exception)
        {
            await Task.Yield();
            throw exception;
        }
    }
}
