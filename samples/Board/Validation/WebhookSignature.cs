using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mizan;

namespace Board.Validation;

/// <summary>
/// Whether a request was signed with a secret, and not long ago: the signature is the HMAC with SHA-256, in hexadecimal
/// digits, of the time in seconds since 1970, a dot, and the body.
/// </summary>
internal static class WebhookSignature
{
    private const string SignatureHeader = "X-Board-Signature";
    private const string TimeHeader = "X-Board-Time";

    // What was overheard is of no use for longer than clocks differ.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static bool IsValid(MizanRequest request, string? secret)
    {
        // Without a secret nobody can sign; an empty one everybody could.
        if (string.IsNullOrEmpty(secret) || request.HttpContext is not { } http) return false;
        if (http.Request.Headers[SignatureHeader] is not [{ } given] || http.Request.Headers[TimeHeader] is not [{ } sent]) return false;
        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Sign(secret, sent, request.Body.Span)));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(given)) && IsRecent(sent, request);
    }

    private static byte[] Sign(string secret, string sent, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(sent + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    private static bool IsRecent(string sent, MizanRequest request)
    {
        if (!uint.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        var now = request.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Tolerance;
    }
}
