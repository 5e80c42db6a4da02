using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

/// <summary>What is judged of a token, without any server.</summary>
internal sealed class TokenVerdictTests
{
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
}
