using Mizan.Registry;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Http;

internal sealed class ErrorAnswerTests
{
    private const string Pair = "\"args\":{\"a\":1,\"b\":2}}";

    [TestCase(MizanErrorCode.BadRequest, 400, "BAD_REQUEST")]
    [TestCase(MizanErrorCode.Unauthorized, 401, "UNAUTHORIZED")]
    [TestCase(MizanErrorCode.Forbidden, 403, "FORBIDDEN")]
    [TestCase(MizanErrorCode.NotFound, 404, "NOT_FOUND")]
    [TestCase(MizanErrorCode.Conflict, 409, "CONFLICT")]
    [TestCase(MizanErrorCode.ValidationError, 422, "VALIDATION_ERROR")]
    [TestCase(MizanErrorCode.NotImplemented, 501, "NOT_IMPLEMENTED")]
    [TestCase(MizanErrorCode.InternalError, 500, "INTERNAL_ERROR")]
    public async Task ACodeHasItsNameAndStatus(MizanErrorCode code, int status, string name)
    {
        await using var server = await Server.StartAsync([
            new Call("fail", (_, _) => throw new MizanError(code, "It is \"so\".")),
            new Read("page", "fail_too", (_, _) => throw new MizanError(code, "It is \"so\".")),
        ]);
        var expected = "{\"error\":{\"code\":\"" + name + "\",\"message\":\"It is \\\"so\\\".\"}}";
        var call = await server.CallAsync("{\"fn\":\"fail\"," + Pair);
        var fetch = await server.GetAsync("/api/mizan/ctx/page/?id=1");
        foreach (var answer in new[] { call, fetch })
        {
            Assert.That((int)answer.Status, Is.EqualTo(status));
            Assert.That(answer.Text, Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task DetailsStandBesideTheFields()
    {
        var thrown = new MizanError(MizanErrorCode.ValidationError, "m")
        {
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["na\"me"] = ["x", "y"], ["b"] = ["z"] },
            Details = new Dictionary<string, string> { ["fields"] = "hidden by the fields", ["reason"] = "r", ["more"] = "ü" },
        };
        await using var server = await Server.StartAsync([new Call("fail", (_, _) => throw thrown)]);
        var answer = await server.CallAsync("{\"fn\":\"fail\"," + Pair);
        Assert.That(answer.Text, Does.EndWith(
            """
            "details":{"fields":{"na\"me":["x","y"],"b":["z"]},"reason":"r","more":"ü"}}}
            """));
    }

    [Test]
    public async Task AResultThatCannotBeWrittenIsAFailureAndNoCutAnswer()
    {
        await using var server = await Server.StartAsync([new Echo("echo", _ => null)]);
        (await server.CallAsync("""{"fn":"echo","args":{"text":"x"}}""")).AssertError(500, "INTERNAL_ERROR");
        Assert.That(server.Log.Failures.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task AnUnexpectedExceptionLeaksNothing()
    {
        await using var server = await Server.StartAsync([new Call("fail", (_, _) => throw new InvalidOperationException("secret"))]);
        var answer = await server.CallAsync("{\"fn\":\"fail\"," + Pair);
        answer.AssertError(500, "INTERNAL_ERROR");
        Assert.That(answer.Text, Does.Not.Contain("secret").And.Contain("\"details\":{\"correlation_id\":\""));
    }

    [TestCase(null, "guarded", 401, "UNAUTHORIZED")]
    [TestCase("guest", "guarded", 403, "FORBIDDEN")]
    [TestCase("superuser", "guarded", 403, "FORBIDDEN")]
    [TestCase("staff", "guarded", 200, null)]
    [TestCase(null, "hidden", 404, "NOT_FOUND")]
    [TestCase("staff", "hidden", 403, "FORBIDDEN")]
    public async Task TheCallersIdentityIsThatOfTheRequest(string? role, string function, int status, string? code)
    {
        await using var server = await Server.StartAsync([
            new Call(new FunctionDeclaration("guarded", FunctionKind.Call) { Auth = Auth.Staff }, (_, _) => new(1)),
            new Call(new FunctionDeclaration("hidden", FunctionKind.Call) { Private = true }, (_, _) => new(1)),
        ]);
        if (role is not null) server.Client.DefaultRequestHeaders.Add(Server.RolesHeader, role);
        var answer = await server.CallAsync("{\"fn\":\"" + function + "\"," + Pair);
        if (code is null) Assert.That((int)answer.Status, Is.EqualTo(status));
        else answer.AssertError(status, code);
    }

    [Test]
    public async Task APrivateContextIsAnsweredToNobodyLikeAnUnknownOne()
    {
        await using var server = await Server.StartAsync([new Read(In("page", "a") with { Private = true }, (_, _) => new("x"))]);
        var hidden = await server.GetAsync("/api/mizan/ctx/page/");
        var unknown = await server.GetAsync("/api/mizan/ctx/pagg/");
        Assert.That((hidden.Status, hidden.Text), Is.EqualTo((unknown.Status, unknown.Text)));
    }
}
