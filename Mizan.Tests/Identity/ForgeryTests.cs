using System.Net;
using Mizan.Tests.Native;
using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class ForgeryTests(World world)
{
    private IdentityServer server = null!;
    private Visitor visitor = null!;

    private static IEnumerable<TestCaseData> Forged() =>
        Forgeries.All().Select(forgery => new TestCaseData(forgery.Token).SetArgDisplayNames(forgery.Name));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await IdentityServer.StartAsync(world);
        // Signed in all the time: to fall back to the cookie is what must not happen.
        visitor = await server.SignedInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        visitor?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    [TestCaseSource(nameof(Forged))]
    public async Task AForgedTokenIsRefusedEverywhereAndNothingRuns(string token)
    {
        Assert.That(Judge(token), Is.Not.EqualTo(MizanTokenRefusal.None));
        var csrf = ("X-CSRFToken", (await visitor.CsrfTokenAsync())!);
        var runs = await server.RunsAsync();
        (await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", token), csrf)).AssertError(401, "UNAUTHORIZED");
        (await visitor.FetchAsync(("X-Mizan-Token", token))).AssertError(401, "UNAUTHORIZED");
        var session = await visitor.SendAsync(HttpMethod.Get, "/api/mizan/session/", null, null, ("X-Mizan-Token", token));
        session.AssertError(401, "UNAUTHORIZED");
        Assert.That(await server.RunsAsync(), Is.EqualTo(runs));
    }

    [Test]
    public async Task TheTokenThatTheForgeriesAreMadeFromIsGood()
    {
        var answer = await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", Good));
        Assert.That(answer.Text, Does.StartWith("""{"result":"MWT:5","""));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TheClientIsNotToldWhyAndTheLogHoldsNoToken()
    {
        await using var own = await IdentityServer.StartAsync(world);
        using var stranger = own.Visitor();
        string[] forged = [Token("""{"alg":"none"}"""), Token(secret: SecretA), Token(payload: Forgeries.With("exp", "5"))];
        var answers = new List<string>();
        foreach (var token in forged) answers.Add((await stranger.FetchAsync(("X-Mizan-Token", token))).Text);
        Assert.That(answers.Distinct().Count(), Is.EqualTo(1), string.Join('\n', answers));
        await own.StopAsync();
        foreach (var part in forged.SelectMany(token => token.Split('.')).Append(Good.Split('.')[1]))
        {
            Assert.That(own.Logged, Does.Not.Contain(part));
        }
        Assert.That(own.Logged, Does.Contain("[20]"));
    }
}
