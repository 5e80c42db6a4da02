using System.Text.Json;

namespace Mizan.Identity.Tokens;

/// <summary>
/// The header of a token: <c>alg</c>, which is HS256, perhaps <c>typ</c>, which is JWT, and perhaps the <c>kid</c> that names
/// a secret. It is read before the signature is checked, so it may say nothing else: what is not understood might change
/// what the rest means.
/// </summary>
internal static class TokenHeader
{
    private const int Algorithm = 0;
    private const int Type = 1;
    private const int Key = 2;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1 };

    /// <summary>Reads a header.</summary>
    /// <param name="json">The header.</param>
    /// <param name="keys">The secrets.</param>
    /// <param name="named">The secret that it names, if it names one.</param>
    /// <returns>What is wrong with it.</returns>
    /// <exception cref="JsonException">It is malformed.</exception>
    /// <exception cref="InvalidOperationException">It contains what is no Unicode.</exception>
    public static MizanTokenRefusal Read(ReadOnlySpan<byte> json, SigningKey[] keys, out SigningKey? named)
    {
        named = null;
        var seen = 0;
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return MizanTokenRefusal.Malformed;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Index(ref reader);
            if (index < 0 || (seen & (1 << index)) != 0) return MizanTokenRefusal.Header;
            seen |= 1 << index;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) return MizanTokenRefusal.Header;
            if (index == Key) named = Find(ref reader, keys);
            else if (!reader.ValueTextEquals(index == Algorithm ? "HS256"u8 : "JWT"u8)) return MizanTokenRefusal.Header;
        }
        // One step beyond the end: the reader throws at anything but white space there.
        reader.Read();
        if ((seen & (1 << Algorithm)) == 0) return MizanTokenRefusal.Header;
        return named is null && (seen & (1 << Key)) != 0 ? MizanTokenRefusal.UnknownSecret : MizanTokenRefusal.None;
    }

    private static int Index(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("alg"u8) ? Algorithm
        : reader.ValueTextEquals("typ"u8) ? Type
        : reader.ValueTextEquals("kid"u8) ? Key
        : -1;

    private static SigningKey? Find(ref Utf8JsonReader reader, SigningKey[] keys)
    {
        foreach (var key in keys)
        {
            if (reader.ValueTextEquals(key.Id)) return key;
        }
        return null;
    }
}
