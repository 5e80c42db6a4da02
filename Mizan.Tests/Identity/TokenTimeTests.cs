using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

internal sealed class TokenTimeTests
{
    [TestCase(0, MizanTokenRefusal.None)]
    [TestCase(299, MizanTokenRefusal.None)]
    [TestCase(300, MizanTokenRefusal.None)]
    [TestCase(304.999, MizanTokenRefusal.None)]
    [TestCase(305, MizanTokenRefusal.Expired)]
    [TestCase(1e9, MizanTokenRefusal.Expired)]
    [TestCase(-5, MizanTokenRefusal.None)]
    [TestCase(-5.001, MizanTokenRefusal.TooEarly)]
    [TestCase(-1e9, MizanTokenRefusal.TooEarly)]
    public void ATokenIsValidFromItsFirstSecondToItsLastGiveOrTakeTheSkew(double seconds, MizanTokenRefusal expected) =>
        Assert.That(Judge(Good, time: At(seconds)), Is.EqualTo(expected));

    [TestCase(0, MizanTokenRefusal.None)]
    [TestCase(5, MizanTokenRefusal.None)]
    [TestCase(6, MizanTokenRefusal.TooEarly)]
    public void ATokenIsNotValidBeforeItSays(long later, MizanTokenRefusal expected) =>
        Assert.That(Judge(Token(payload: $"{Payload[..^1]},\"nbf\":{Now + later}}}")), Is.EqualTo(expected));

    [TestCase(0, 300, MizanTokenRefusal.Expired)]
    [TestCase(0, 299.999, MizanTokenRefusal.None)]
    [TestCase(60, 359, MizanTokenRefusal.None)]
    [TestCase(60, 360, MizanTokenRefusal.Expired)]
    public void TheSkewIsAnOption(int skew, double seconds, MizanTokenRefusal expected)
    {
        void Skewed(MizanTokenOptions options)
        {
            Configure(options);
            options.ClockSkew = TimeSpan.FromSeconds(skew);
        }

        Assert.That(Judge(Good, Skewed, At(seconds)), Is.EqualTo(expected));
    }

    [Test]
    public void TheLifetimeIsAnOption()
    {
        var token = Tokens(options =>
        {
            Configure(options);
            options.Lifetime = TimeSpan.FromHours(1);
        }).Create("5");
        Assert.That(token.ExpiresAt, Is.EqualTo(ManualTime.Start.AddHours(1)));
        Assert.That(Judge(token.Text, time: At(3600)), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(token.Text, time: At(3605)), Is.EqualTo(MizanTokenRefusal.Expired));
    }

    [Test]
    public void ATokenWithoutATimeOfIssueIsValid() =>
        Assert.That(Judge(Token(payload: Forgeries.Without("iat"))), Is.EqualTo(MizanTokenRefusal.None));

    [Test]
    public void ATokenUntilTheEndOfTheCalendarIsReadWithoutOverflow() =>
        Assert.That(Judge(Token(payload: Forgeries.With("exp", "253402300799"))), Is.EqualTo(MizanTokenRefusal.None));

    [Test]
    public async Task AServerStopsAcceptingATokenWhenItsTimeIsUp()
    {
        await using var server = await IdentityServer.StartAsync();
        using var visitor = server.Visitor();
        var token = ("X-Mizan-Token", Tokens(time: server.Time).Create("5").Text);
        Assert.That((await visitor.FetchAsync(token)).Text, Is.EqualTo("""{"my_name":"MWT:5"}"""));
        server.Time.Now += TimeSpan.FromSeconds(304);
        Assert.That((await visitor.FetchAsync(token)).Text, Is.EqualTo("""{"my_name":"MWT:5"}"""));
        server.Time.Now += TimeSpan.FromSeconds(1);
        (await visitor.FetchAsync(token)).AssertError(401, "UNAUTHORIZED");
    }

    private static ManualTime At(double seconds) => new() { Now = ManualTime.Start.AddSeconds(seconds) };
}
