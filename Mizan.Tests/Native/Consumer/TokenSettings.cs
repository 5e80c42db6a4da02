using System.Security.Cryptography;
using Mizan;

namespace Consumer;

/// <summary>A new secret <c>b</c> and an old one <c>a</c>, as the tests know them.</summary>
public static class TokenSettings
{
    public static void Apply(MizanTokenOptions options)
    {
        options.Secrets.Add(new("b", SHA256.HashData("b"u8)));
        options.Secrets.Add(new("a", SHA256.HashData("a"u8)));
        options.Issuer = "https://board.example";
        options.Audience = "board";
    }
}
