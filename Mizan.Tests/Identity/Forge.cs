using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Mizan.Identity.Tokens;

namespace Mizan.Tests.Identity;

/// <summary>Makes tokens by hand, good ones and others.</summary>
internal static class Forge
{
    public const string Header = """{"alg":"HS256","typ":"JWT","kid":"b"}""";
    public const string Key = "e3b0c44298fc1c14";

    public static readonly byte[] SecretA = Secret("a");
    public static readonly byte[] SecretB = Secret("b");
    public static readonly long Now = ManualTime.Start.ToUnixTimeSeconds();

    public static string Payload =>
        $$"""{"sub":"5","iat":{{Now}},"exp":{{Now + 300}},"iss":"https://board.example","aud":"board","staff":"""
        + $$"""false,"super":false,"pkey":"{{Key}}"}""";

    public static string Good => Token();

    public static byte[] Secret(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));

    public static string Token(string header = Header, string? payload = null, byte[]? secret = null) =>
        Token(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(payload ?? Payload), secret);

    public static string Token(byte[] header, byte[] payload, byte[]? secret = null)
    {
        var text = Text(header) + "." + Text(payload);
        return text + "." + Text(HMACSHA256.HashData(secret ?? SecretB, Encoding.ASCII.GetBytes(text)));
    }

    public static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public static string Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>Options with a new secret <c>b</c>, an old one <c>a</c>, an issuer and an audience.</summary>
    public static void Configure(MizanTokenOptions options)
    {
        options.Secrets.Add(new("b", SecretB));
        options.Secrets.Add(new("a", SecretA));
        options.Issuer = "https://board.example";
        options.Audience = "board";
    }

    public static MizanTokens Tokens(Action<MizanTokenOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new MizanTokenOptions();
        (configure ?? Configure)(options);
        return new(Options.Create(options), Options.Create(new MizanOptions()), time ?? new ManualTime());
    }

    public static MizanTokenRefusal Judge(string? token, Action<MizanTokenOptions>? configure = null, TimeProvider? time = null)
    {
        var valid = Tokens(configure, time).TryValidate(token, out var user, out var refusal);
        Assert.That(user is not null, Is.EqualTo(valid));
        Assert.That(refusal == MizanTokenRefusal.None, Is.EqualTo(valid));
        return refusal;
    }
}
