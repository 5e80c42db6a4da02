using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Signing in to Board, and what a visitor's cookie is good for.</summary>
public class BoardSignInTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task AKnownNameIsRecognizedWhateverItsCaseAndAnUnknownOneBecomesAnOrdinaryUser()
    {
        using var ada = Board.Visitor();
        Assert.That(
            await BoardServer.CallAsync(ada, "sign_in", """{"name":" ada BRANDT "}"""),
            Is.EqualTo("""{"result":{"id":1,"name":"Ada Brandt","is_staff":true},"invalidate":["global"]}"""));
        using var stranger = Board.Visitor();
        var created = await BoardServer.CallAsync(stranger, "sign_in", """{"name":"Zoë"}""");
        Assert.That(created, Does.Match("""^\{"result":\{"id":[0-9]+,"name":"Zoë","is_staff":false\},"invalidate":\["global"\]\}$"""));
        Assert.That(await BoardServer.CallAsync(stranger, "sign_in", """{"name":"Zoë"}"""), Is.EqualTo(created), "the same user again");
    }

    [Test]
    public async Task EveryVisitorIsSomebodyElse()
    {
        using var mira = Board.Visitor();
        using var sam = Board.Visitor();
        await BoardServer.CallAsync(mira, "sign_in", """{"name":"Mira Okafor"}""");
        await BoardServer.CallAsync(sam, "sign_in", """{"name":"Sam Lindqvist"}""");
        Assert.That(await GlobalAsync(mira), Does.EndWith(""","current_user":{"id":3,"name":"Mira Okafor","is_staff":false}}"""));
        Assert.That(await GlobalAsync(sam), Does.EndWith(""","current_user":{"id":4,"name":"Sam Lindqvist","is_staff":false}}"""));
        Assert.That(await GlobalAsync(Board.Client), Does.EndWith(""","current_user":null}"""));
    }

    [Test]
    public async Task ACommentBearsTheNameOfWhoIsSignedIn()
    {
        using var jonas = Board.Visitor();
        await BoardServer.CallAsync(jonas, "sign_in", """{"name":"jonas keller"}""");
        string[] attempts = ["""{"card_id":9,"text":"Mine."}""", """{"card_id":9,"text":"Mine.","caller":"Ada Brandt","author":"Ada"}"""];
        foreach (var arguments in attempts)
        {
            Assert.That(await BoardServer.CallAsync(jonas, "add_comment", arguments), Does.Contain("\"author\":\"Jonas Keller\""));
        }
    }

    [Test]
    public async Task AfterSigningOutNobodyIsThere()
    {
        using var visitor = Board.Visitor();
        await BoardServer.CallAsync(visitor, "sign_in", """{"name":"Ada Brandt"}""");
        Assert.That(await BoardServer.CallAsync(visitor, "sign_out"), Is.EqualTo("""{"result":null,"invalidate":["global"]}"""));
        Assert.That(await BoardServer.CallAsync(visitor, "current_user"), Is.EqualTo("""{"result":null,"invalidate":[]}"""));
        Assert.That(await BoardServer.CallAsync(visitor, "sign_out"), Is.EqualTo("""{"result":null,"invalidate":["global"]}"""));
    }

    private static Task<string> GlobalAsync(HttpClient visitor) =>
        visitor.GetStringAsync(new Uri("/api/mizan/ctx/global/", UriKind.Relative));
}
