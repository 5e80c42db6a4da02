using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

internal sealed class TokenTests
{
    [Test]
    public void ATokenHasExactlyTheDocumentedForm()
    {
        var token = Tokens().Create("5", staff: true, permissions: ["b", "a"]);
        var parts = token.Text.Split('.');
        var key = Convert.ToHexStringLower(SHA256.HashData("a\nb"u8))[..16];
        Assert.That(Decoded(parts[0]), Is.EqualTo("""{"alg":"HS256","typ":"JWT","kid":"b"}"""));
        Assert.That(Decoded(parts[1]), Is.EqualTo(
            $$"""{"sub":"5","iat":{{Now}},"exp":{{Now + 300}},"iss":"https://board.example","aud":"board","staff":"""
            + $$"""true,"super":false,"pkey":"{{key}}"}"""));
        Assert.That(token.Text, Is.EqualTo(Token(Decoded(parts[0]), Decoded(parts[1]))));
        Assert.That(token.ExpiresAt, Is.EqualTo(ManualTime.Start.AddMinutes(5)));
    }

    [Test]
    public void OneSecretAloneIsNotNamed()
    {
        var token = Tokens(options => options.Secrets.Add(new("only", SecretA))).Create("5").Text.Split('.');
        Assert.That(Decoded(token[0]), Is.EqualTo("""{"alg":"HS256","typ":"JWT"}"""));
        Assert.That(Decoded(token[1]), Is.EqualTo(
            $$"""{"sub":"5","iat":{{Now}},"exp":{{Now + 300}},"staff":false,"super":false,"pkey":"e3b0c44298fc1c14"}"""));
    }

    [TestCase("5", false, false)]
    [TestCase("ada@board.example", true, false)]
    [TestCase("\"Zoë\"\\ \u2028 \uD83D\uDE00", false, true)]
    [TestCase("\0", true, true)]
    public void WhoIsWrittenIntoATokenIsReadOutOfIt(string subject, bool staff, bool superuser)
    {
        var tokens = Tokens();
        Assert.That(tokens.TryValidate(tokens.Create(subject, staff, superuser, ["x"]).Text, out var user, out _), Is.True);
        Assert.That(user!.Identity!.AuthenticationType, Is.EqualTo("MWT"));
        Assert.That(user.Identity.IsAuthenticated, Is.True);
        Assert.That(user.FindFirstValue(ClaimTypes.NameIdentifier), Is.EqualTo(subject));
        Assert.That(user.IsInRole("staff"), Is.EqualTo(staff));
        Assert.That(user.IsInRole("superuser"), Is.EqualTo(superuser));
        Assert.That(user.FindFirstValue("pkey"), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData("x"u8))[..16]));
    }

    [Test]
    public void ThePermissionKeyIsThatOfTheSetWhateverItsOrder()
    {
        Assert.That(KeyOf("edit", "Delete", "edit_all", "é"), Is.EqualTo(KeyOf("é", "edit_all", "edit", "Delete", "edit")));
        Assert.That(KeyOf("edit", "Delete", "edit_all"), Is.EqualTo(Digest("Delete\nedit\nedit_all")), "sorted by code, not alphabet");
        Assert.That(KeyOf(), Is.EqualTo(Digest("")));
        Assert.That(KeyOf("ab"), Is.Not.EqualTo(KeyOf("a", "b")));
        Assert.That(KeyOf("a"), Is.Not.EqualTo(KeyOf("a", "b")));
        Assert.That(KeyOf(""), Is.EqualTo(KeyOf()), "an empty permission is none");
    }

    [Test]
    public void APermissionThatCouldPassForTwoMakesNoToken()
    {
        Assert.That(() => KeyOf("a\nb"), Throws.ArgumentException);
        Assert.That(() => KeyOf("a\uD800"), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void AnIdThatIsNoneMakesNoToken()
    {
        // Not as arguments of the test: an attribute cannot hold half a character.
        foreach (var subject in new[] { "", "\uD800", "a\uDC00b" })
        {
            Assert.That(() => Tokens().Create(subject), Throws.InstanceOf<ArgumentException>());
        }
    }

    [Test]
    public void AnIdThatDoesNotFitMakesNoToken()
    {
        Assert.That(() => Tokens().Create(new string('x', 8000)), Throws.ArgumentException);
        Assert.That(Judge(Tokens().Create(new string('x', 5700)).Text), Is.EqualTo(MizanTokenRefusal.None));
    }

    [Test]
    public void AUserWhoSignedInIsGivenATokenWithRolesAndPermissions()
    {
        var tokens = Tokens(options =>
        {
            Configure(options);
            options.PermissionClaimType = "may";
        });
        var user = SignedIn(
            new(ClaimTypes.NameIdentifier, "7"), new(ClaimTypes.Role, "superuser"),
            new("may", "b"), new("may", "a"), new("permission", "c"));
        Assert.That(tokens.Create(user), Is.EqualTo(tokens.Create("7", superuser: true, permissions: ["a", "b"])));
        Assert.That(tokens.Create(SignedIn(new Claim("sub", "8"))), Is.EqualTo(tokens.Create("8")));
    }

    [Test]
    public void WithoutAnIdOrASignInThereIsNoToken()
    {
        var tokens = Tokens();
        Assert.That(() => tokens.Create(new ClaimsPrincipal()), Throws.InvalidOperationException);
        var unproven = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "7")]));
        Assert.That(() => tokens.Create(unproven), Throws.InvalidOperationException);
        Assert.That(() => tokens.Create(SignedIn(new Claim(ClaimTypes.Name, "Ada"))), Throws.InvalidOperationException);
        tokens.TryValidate(Good, out var user, out _);
        Assert.That(() => tokens.Create(user!), Throws.InvalidOperationException, "a token out of a token");
    }

    [Test]
    public void ATokenDoesNotSpeakOfItself()
    {
        var token = Tokens().Create("5");
        Assert.That(token.ToString(), Is.EqualTo("a token until 2026-11-21 12:05:00Z"));
        Assert.That(new MizanTokenSecret("b", SecretB).ToString(), Is.EqualTo("b"));
    }

    private static string KeyOf(params string[] permissions)
    {
        var tokens = Tokens();
        tokens.TryValidate(tokens.Create("5", permissions: permissions).Text, out var user, out _);
        return user!.FindFirstValue("pkey")!;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Decoded(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private static ClaimsPrincipal SignedIn(params Claim[] claims) => new(new ClaimsIdentity(claims, "Cookies"));
}
