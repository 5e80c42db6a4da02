using Microsoft.Extensions.DependencyInjection;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class ScopeTests
{
    [Test]
    public async Task FunctionsOfABundleGetServicesOfTheirOwn([Values] bool waits)
    {
        var used = new List<Session>();
        await using var harness = Build(["a", "b", "c"], used, waits);
        Assert.That((await harness.FetchAsync("page")).Error, Is.Null);
        Assert.That(used, Has.Count.EqualTo(3));
        Assert.That(used, Is.Unique);
        Assert.That(used, Does.Not.Contain(harness.Services.GetRequiredService<Session>()));
        Assert.That(used.Select(session => (session.DisposedWhileUsed, session.Disposed)), Is.All.EqualTo((false, 1)));
    }

    [Test]
    public async Task AFunctionThatIsAloneUsesTheServicesOfTheRequest()
    {
        var used = new List<Session>();
        await using var harness = Build(["a"], used, waits: true);
        await harness.FetchAsync("page");
        Assert.That(used, Is.EqualTo([harness.Services.GetRequiredService<Session>()]));
        Assert.That(used[0].Disposed, Is.Zero);
    }

    [Test]
    public async Task AFunctionThatUsesNoServicesGetsTheRequestAsItIs()
    {
        var seen = new List<MizanRequest>();
        ValueTask<string> Note(MizanRequest request, int id)
        {
            seen.Add(request);
            return new("x");
        }
        await using var harness = new Harness([new Read("page", "a", Note), new Read("page", "b", Note)]);
        var request = harness.Request();
        await harness.FetchAsync("page", request: request);
        Assert.That(seen, Is.EqualTo([request, request]));
    }

    [Test]
    public async Task ServicesAreDisposedThoughTheFunctionFails([Values] bool waits)
    {
        var used = new List<Session>();
        await using var harness = Build(["a", "b"], used, waits, new InvalidOperationException("fails"));
        Assert.That((await harness.FetchAsync("page")).Error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That(used, Is.Not.Empty);
        Assert.That(used.Select(session => session.Disposed), Is.All.EqualTo(1));
    }

    [Test]
    public async Task TheCallerIsKnownInAScopeOfItsOwn()
    {
        var users = new List<object>();
        var declaration = In("page", "a") with { UsesServices = true };
        await using var harness = new Harness([
            new Read(declaration, (request, _) =>
            {
                users.Add(request.User);
                return new("x");
            }),
            new Read("page", "b", (_, _) => new("x")),
        ]);
        var user = Harness.Somebody();
        await harness.FetchAsync("page", request: harness.Request(user));
        Assert.That(users, Is.EqualTo([user]));
    }

    private static Harness Build(string[] names, List<Session> used, bool waits, Exception? failure = null)
    {
        async ValueTask<string> Run(MizanRequest request, int id)
        {
            var session = request.Services.GetRequiredService<Session>();
            used.Add(session);
            session.InUse = true;
            try
            {
                if (waits) await Task.Delay(1, request.Aborted);
                return failure is null ? "x" : throw failure;
            }
            finally
            {
                session.InUse = false;
            }
        }
        return new(
            [.. names.Select(name => new Read(In("page", name) with { UsesServices = true }, Run))],
            services => services.AddScoped<Session>());
    }

    /// <summary>Can only be disposed asynchronously, as database sessions may be.</summary>
    private sealed class Session : IAsyncDisposable
    {
        public bool InUse { get; set; }

        public int Disposed { get; private set; }

        public bool DisposedWhileUsed { get; private set; }

        public ValueTask DisposeAsync()
        {
            DisposedWhileUsed |= InUse;
            Disposed++;
            return default;
        }
    }
}
