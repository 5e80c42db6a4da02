using System.Net;
using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

internal sealed class ForgeryTests
{
    private IdentityServer server = null!;
    private Visitor visitor = null!;

    private static IEnumerable<TestCaseData> Forged() =>
        Forgeries.All().Select(forgery => new TestCaseData(forgery.Token).SetArgDisplayNames(forgery.Name));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await IdentityServer.StartAsync();
        // Signed in all the time: to fall back to the cookie is what must not happen.
        visitor = await server.SignedInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        visitor.Dispose();
        await server.DisposeAsync();
    }

    [TestCaseSource(nameof(Forged))]
    public async Task AForgedTokenIsRefusedEverywhereAndNothingRuns(string token)
    {
        Assert.That(Judge(token), Is.Not.EqualTo(MizanTokenRefusal.None));
        var csrf = ("X-CSRFToken", (await visitor.CsrfTokenAsync())!);
        var runs = server.Runs;
        (await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", token), csrf)).AssertError(401, "UNAUTHORIZED");
        (await visitor.FetchAsync(("X-Mizan-Token", token))).AssertError(401, "UNAUTHORIZED");
        var session = await visitor.SendAsync(HttpMethod.Get, "/api/mizan/session/", null, null, ("X-Mizan-Token", token));
        session.AssertError(401, "UNAUTHORIZED");
        Assert.That(server.Runs, Is.EqualTo(runs));
    }

    [Test]
    public async Task TheTokenThatTheForgeriesAreMadeFromIsGood()
    {
        var answer = await visitor.CallAsync(IdentityServer.Who, ("X-Mizan-Token", Good));
        Assert.That(answer.Text, Does.StartWith("""{"result":"MWT:5","""));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void ThereAreManyForgeriesAndNoTwoAreTheSame()
    {
        var all = Forgeries.All().ToArray();
        TestContext.Out.WriteLine($"{all.Length} forgeries");
        Assert.That(all, Has.Length.GreaterThan(300));
        var twice = all.GroupBy(forgery => forgery.Token, forgery => forgery.Name).Where(same => same.Count() > 1);
        Assert.That(twice.Select(same => string.Join(" = ", same)), Is.Empty);
    }

    [TestCase("""{"alg":"HS256"}""")]
    [TestCase("""{"alg":"HS256","typ":"JWT"}""")]
    [TestCase("""{"typ":"JWT","alg":"HS256"}""")]
    [TestCase("""{"kid":"b","typ":"JWT","alg":"HS256"}""")]
    [TestCase(""" { "alg" : "HS256" , "typ" : "JWT" } """)]
    [TestCase("""{"\u0061lg":"HS25\u0036"}""")]
    public void AHeaderThatSaysTheSameInAnotherWayIsGood(string header) =>
        Assert.That(Judge(Token(header)), Is.EqualTo(MizanTokenRefusal.None));

    [Test]
    public void EveryOtherCharacterAtEveryPlaceIsRefused()
    {
        var tokens = Tokens();
        var letters = Good.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            foreach (var other in "AB09-_=+/. \n\0é\uD800")
            {
                if (other == letter) continue;
                letters[i] = other;
                Assert.That(tokens.TryValidate(new(letters), out _, out _), Is.False, $"{other} at {i}");
            }
            letters[i] = letter;
        }
        Assert.That(tokens.TryValidate(new(letters), out _, out _), Is.True);
    }

    [Test]
    public void ATokenOfEightKibibytesIsReadAndALongerOneIsNot()
    {
        var payload = Payload;
        while (Token(payload: payload).Length < 8190) payload += " ";
        Assert.That(Judge(Token(payload: payload)), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(Token(payload: payload + "   ")), Is.EqualTo(MizanTokenRefusal.TooLong));
    }

    [TestCase("""{"alg":"none"}""", MizanTokenRefusal.Header)]
    [TestCase("""{"alg":"HS256","kid":"c"}""", MizanTokenRefusal.UnknownSecret)]
    [TestCase("""{"alg":"HS256","kid":"a"}""", MizanTokenRefusal.Signature)]
    [TestCase("[", MizanTokenRefusal.Malformed)]
    public void TheReasonIsToldToTheApplication(string header, MizanTokenRefusal reason) =>
        Assert.That(Judge(Token(header)), Is.EqualTo(reason));

    [Test]
    public void NoTokenIsNotValid() => Assert.That(Judge(null), Is.EqualTo(MizanTokenRefusal.Malformed));

    [Test]
    public async Task TheClientIsNotToldWhyAndTheLogHoldsNoToken()
    {
        string[] forged = [Token("""{"alg":"none"}"""), Token(secret: SecretA), Token(payload: Forgeries.With("exp", "5"))];
        var answers = new List<string>();
        foreach (var token in forged) answers.Add((await visitor.FetchAsync(("X-Mizan-Token", token))).Text);
        Assert.That(answers.Distinct().Count(), Is.EqualTo(1), string.Join('\n', answers));
        foreach (var part in forged.SelectMany(token => token.Split('.')).Append(Good.Split('.')[1]))
        {
            Assert.That(server.Log.Entries.Where(entry => entry.Text.Contains(part, StringComparison.Ordinal)), Is.Empty);
        }
        Assert.That(server.Log.Entries, Has.Some.Matches<Dispatch.RecordedLog.Entry>(entry => entry.Id == 20));
    }
}
