using Mizan.Registry;
using Mizan.Tests.Http;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Limits;

/// <summary>Limits that the application has set, on a real server.</summary>
internal sealed class OwnLimitTests
{
    private Server server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(
        [
            new Call("add", (_, pair) => new(pair.A + pair.B)),
            new Call(new FunctionDeclaration("for_team", FunctionKind.Call) { Auth = Auth.Staff }, (_, _) => new(1)),
            new Call(new FunctionDeclaration("for_root", FunctionKind.Call) { Auth = Auth.Superuser }, (_, _) => new(1)),
            new Read("page", "a", (_, id) => new($"a{id}")),
        ],
        configure: services => services.ConfigureMizan(options =>
        {
            options.JsonBodyLimit = 2000;
            options.QueryLimit = 300;
            options.StaffRole = "team";
            options.SuperuserRole = "root";
        }));

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase(2000, 200)]
    [TestCase(2001, 413)]
    public async Task ABodyHasTheLengthThatWasSet(int length, int status)
    {
        var answer = await server.CallAsync(Server.Add.PadRight(length));
        if (status == 200) Assert.That(answer.Text, Is.EqualTo(Server.AddAnswer));
        else answer.AssertError(status, "BAD_REQUEST");
    }

    [TestCase(2000, 200)]
    [TestCase(2001, 413)]
    public async Task SoDoesOneThatComesInPieces(int length, int status)
    {
        var body = Server.Add.PadRight(length);
        var answer = await server.RawAsync(
            "POST /api/mizan/call/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n",
            $"{1000:x}\r\n{body[..1000]}\r\n",
            $"{length - 1000:x}\r\n{body[1000..]}\r\n0\r\n\r\n");
        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status}"));
    }

    [TestCase(300, 200)]
    [TestCase(301, 414)]
    public async Task AQueryHasTheLengthThatWasSet(int length, int status)
    {
        var answer = await server.GetAsync("/api/mizan/ctx/page/?" + "id=5&x=".PadRight(length, 'y'));
        Assert.That((int)answer.Status, Is.EqualTo(status));
    }

    [TestCase("for_team", "team", 200)]
    [TestCase("for_team", "staff", 403)]
    [TestCase("for_root", "root", 200)]
    [TestCase("for_root", "superuser", 403)]
    [TestCase("for_root", "team", 403)]
    public async Task RolesHaveTheNamesThatWereSet(string function, string role, int status)
    {
        using var content = new StringContent($$$"""{"fn":"{{{function}}}","args":{"a":1,"b":2}}""", null, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        request.Headers.Add(Server.RolesHeader, role);
        Assert.That((int)(await server.SendAsync(request)).Status, Is.EqualTo(status));
    }
}
