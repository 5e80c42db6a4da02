using System.Security.Claims;
using Mizan.Registry;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class AccessTests
{
    private static readonly Dictionary<string, ClaimsPrincipal> Callers = new()
    {
        ["nobody"] = Harness.Nobody,
        ["empty"] = new ClaimsPrincipal(),
        ["somebody"] = Harness.Somebody(),
        ["staff"] = Harness.Somebody("staff"),
        ["superuser"] = Harness.Somebody("superuser"),
        ["second identity"] = new ClaimsPrincipal([new ClaimsIdentity(), new ClaimsIdentity([], "test")]),
        // A role without an authenticated identity is only a claim.
        ["role without identity"] = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "staff")])),
    };

    private static IEnumerable<TestCaseData> Matrix()
    {
        foreach (var (caller, who) in Callers)
        {
            var identified = who.Identities.Any(identity => identity.IsAuthenticated);
            foreach (var auth in Enum.GetValues<Auth>())
            {
                var enough = auth switch
                {
                    Auth.Staff => caller == "staff",
                    Auth.Superuser => caller == "superuser",
                    _ => true,
                };
                MizanErrorCode? open = auth == Auth.None ? null
                    : !identified ? MizanErrorCode.Unauthorized
                    : enough ? null : MizanErrorCode.Forbidden;
                yield return new(caller, auth, false, open);
                yield return new(caller, auth, true, identified ? MizanErrorCode.Forbidden : MizanErrorCode.NotFound);
            }
        }
    }

    [TestCaseSource(nameof(Matrix))]
    public async Task WhoMayCallIsJudged(string caller, Auth auth, bool isPrivate, MizanErrorCode? expected)
    {
        var ran = 0;
        var declaration = new FunctionDeclaration("guarded", FunctionKind.Call) { Auth = auth, Private = isPrivate };
        var read = In("page", "guarded_read") with { Auth = auth, Private = isPrivate };
        await using var harness = new Harness([
            new Call(declaration, (_, _) => new(++ran)),
            new Read(read, (_, _) => new($"{++ran}")),
        ]);
        var call = await harness.CallAsync("guarded", """{"a":1,"b":2}""", harness.Request(Callers[caller]));
        var fetch = await harness.FetchAsync("page", request: harness.Request(Callers[caller]));
        Assert.Multiple(() =>
        {
            Assert.That(call.Error?.Code, Is.EqualTo(expected));
            Assert.That(fetch.Error?.Code, Is.EqualTo(expected));
            Assert.That(ran, Is.EqualTo(expected is null ? 2 : 0));
        });
    }

    [Test]
    public async Task AccessIsJudgedBeforeArgumentsAreRead()
    {
        var declaration = new FunctionDeclaration("guarded", FunctionKind.Call) { Auth = Auth.Required };
        await using var harness = new Harness([new Call(declaration, (_, _) => new(1))]);
        var (error, _) = await harness.CallAsync("guarded", "not json");
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.Unauthorized));
    }

    [Test]
    public async Task APrivateFunctionIsAnsweredToNobodyLikeAnUnknownOne()
    {
        var declaration = new FunctionDeclaration("hidden", FunctionKind.Call) { Private = true };
        await using var harness = new Harness([new Call(declaration, (_, _) => new(1))]);
        var hidden = (await harness.CallAsync("hidden")).Error!;
        var unknown = (await harness.CallAsync("hiddem")).Error!;
        Assert.That((hidden.Code, hidden.Message), Is.EqualTo((unknown.Code, unknown.Message)));
    }

    [Test]
    public async Task NothingOfABundleRunsWhenOneFunctionIsNotAllowed()
    {
        var ran = 0;
        await using var harness = new Harness([
            new Read("page", "a_open", (_, _) => new($"{++ran}")),
            new Read(In("page", "z_guarded") with { Auth = Auth.Staff }, (_, _) => new($"{++ran}")),
        ]);
        var (error, _) = await harness.FetchAsync("page", "?id=bad", harness.Request(Harness.Somebody()));
        Assert.That(error?.Code, Is.EqualTo(MizanErrorCode.Forbidden));
        Assert.That(ran, Is.Zero);
    }

    [Test]
    public async Task APrincipalThatFailsIsAFailureAndLetsNobodyIn()
    {
        await using var harness = new Harness([
            new Call(new FunctionDeclaration("guarded", FunctionKind.Call) { Auth = Auth.Staff }, (_, _) => new(1)),
            new Read(In("page", "guarded_read") with { Auth = Auth.Staff }, (_, _) => new("x")),
        ]);
        var request = harness.Request(new FailingPrincipal());
        Assert.That((await harness.CallAsync("guarded", request: request)).Error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
        Assert.That((await harness.FetchAsync("page", request: request)).Error?.Code, Is.EqualTo(MizanErrorCode.InternalError));
    }

    private sealed class FailingPrincipal() : ClaimsPrincipal(new ClaimsIdentity([], "test"))
    {
        public override bool IsInRole(string role) => throw new InvalidOperationException("directory is down");
    }
}
