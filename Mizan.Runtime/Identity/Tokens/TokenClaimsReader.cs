using System.Buffers;
using System.Text.Json;

namespace Mizan.Identity.Tokens;

/// <summary>
/// Reads the claims of a token whose signature is good. The list of claims is closed: one that is not known was written
/// for another purpose, perhaps to narrow what the token is good for.
/// </summary>
internal static class TokenClaimsReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1 };
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads claims.</summary>
    /// <param name="json">The second part of a token.</param>
    /// <param name="claims">The claims.</param>
    /// <returns>Whether each claim is known, there once, and of its type.</returns>
    /// <exception cref="JsonException">They are malformed.</exception>
    /// <exception cref="InvalidOperationException">They contain what is no Unicode.</exception>
    public static bool TryRead(ReadOnlySpan<byte> json, out TokenClaims claims)
    {
        claims = default;
        var seen = 0;
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Index(ref reader);
            if (index < 0 || (seen & (1 << index)) != 0) return false;
            seen |= 1 << index;
            reader.Read();
            if (!TryReadValue(ref reader, index, ref claims)) return false;
        }
        // One step beyond the end: the reader throws at anything but white space there.
        reader.Read();
        return claims is { Subject.Length: > 0, ExpiresAt: not null };
    }

    private static int Index(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("sub"u8) ? 0
        : reader.ValueTextEquals("iat"u8) ? 1
        : reader.ValueTextEquals("exp"u8) ? 2
        : reader.ValueTextEquals("nbf"u8) ? 3
        : reader.ValueTextEquals("iss"u8) ? 4
        : reader.ValueTextEquals("aud"u8) ? 5
        : reader.ValueTextEquals("staff"u8) ? 6
        : reader.ValueTextEquals("super"u8) ? 7
        : reader.ValueTextEquals("pkey"u8) ? 8
        : -1;

    private static bool TryReadValue(ref Utf8JsonReader reader, int index, ref TokenClaims claims) => index switch
    {
        0 => TryReadText(ref reader, out claims.Subject),
        1 => TryReadTime(ref reader, out claims.IssuedAt),
        2 => TryReadTime(ref reader, out claims.ExpiresAt),
        3 => TryReadTime(ref reader, out claims.NotBefore),
        4 => TryReadText(ref reader, out claims.Issuer),
        5 => TryReadText(ref reader, out claims.Audience),
        6 => TryReadFlag(ref reader, out claims.Staff),
        7 => TryReadFlag(ref reader, out claims.Superuser),
        _ => TryReadText(ref reader, out claims.PermissionKey)
            && claims.PermissionKey is { Length: PermissionKey.Length } key
            && !key.AsSpan().ContainsAnyExcept(HexDigits),
    };

    private static bool TryReadText(ref Utf8JsonReader reader, out string? value)
    {
        value = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return value is not null;
    }

    private static bool TryReadTime(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var seconds)) return false;
        value = seconds;
        // Beyond these the calendar ends, and sums with a time would overflow.
        return seconds is >= 0 and <= 253_402_300_799;
    }

    private static bool TryReadFlag(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }
}
