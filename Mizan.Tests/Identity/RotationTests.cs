using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

/// <summary>A secret is replaced in steps, and no valid token is refused on the way.</summary>
internal sealed class RotationTests
{
    [Test]
    public void ATokenOfTheOldSecretIsValidUntilThatSecretIsTakenOut()
    {
        var old = Tokens(With("a")).Create("5").Text;
        Assert.That(Judge(old, With("a")), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(old, With("b", "a")), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(old, With("c", "b", "a")), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(old, With("b")), Is.EqualTo(MizanTokenRefusal.Signature));
    }

    [Test]
    public void TheFirstSecretSignsAndIsNamed()
    {
        var token = Tokens(With("b", "a")).Create("5").Text;
        Assert.That(Judge(token, With("b")), Is.EqualTo(MizanTokenRefusal.None), "the name stays good when the secret is alone");
        Assert.That(Judge(token, With("c", "b")), Is.EqualTo(MizanTokenRefusal.None));
        Assert.That(Judge(token, With("a")), Is.EqualTo(MizanTokenRefusal.UnknownSecret));
        Assert.That(Judge(token, With("a", "c")), Is.EqualTo(MizanTokenRefusal.UnknownSecret));
    }

    [Test]
    public void ServersInTheMiddleOfARotationAcceptEachOthersTokens()
    {
        // The careful way: first every server learns the new secret, then it signs.
        (string Name, Action<MizanTokenOptions> Options)[] steps = [
            ("old", With("a")), ("both, old signs", With("a", "b")), ("both, new signs", With("b", "a")), ("new", With("b")),
        ];
        foreach (var (signing, judging) in steps.Zip(steps.Skip(1)).SelectMany(pair => new[] { pair, (pair.Second, pair.First) }))
        {
            var token = Tokens(signing.Options).Create("5").Text;
            Assert.That(Judge(token, judging.Options), Is.EqualTo(MizanTokenRefusal.None), $"{signing.Name}, judged by {judging.Name}");
        }
    }

    [Test]
    public void ASecretUnderAnotherNameIsUnknown()
    {
        var token = Tokens(With("b", "a")).Create("5").Text;
        Assert.That(
            Judge(token, options =>
            {
                options.Secrets.Add(new("x", SecretB));
                options.Secrets.Add(new("y", SecretA));
            }),
            Is.EqualTo(MizanTokenRefusal.UnknownSecret));
    }

    [Test]
    public void ASecretMayComeAsBase64()
    {
        var token = Tokens(options => options.Secrets.Add(new("b", Convert.ToBase64String(SecretB)))).Create("5").Text;
        Assert.That(Judge(token, With("b")), Is.EqualTo(MizanTokenRefusal.None));
    }

    private static Action<MizanTokenOptions> With(params string[] names) => options =>
    {
        foreach (var name in names) options.Secrets.Add(new(name, Secret(name)));
    };
}
