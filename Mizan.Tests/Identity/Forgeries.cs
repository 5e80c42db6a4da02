using System.Security.Cryptography;
using System.Text;
using static Mizan.Tests.Identity.Forge;

namespace Mizan.Tests.Identity;

/// <summary>Tokens that must not be accepted, made by altering one thing each in a good one. Most are signed with the secret.</summary>
internal static class Forgeries
{
    public static IEnumerable<(string Name, string Token)> All() =>
        Headers().Concat(Claims()).Concat(Structures()).Concat(Signatures()).Concat(Encodings()).Concat(Assemblies());

    public static IEnumerable<(string Name, string Token)> Headers()
    {
        string[] algorithms = [
            "\"none\"", "\"None\"", "\"NONE\"", "\"nOnE\"", "\"\"", "\"hs256\"", "\"HS384\"", "\"HS512\"", "\"RS256\"", "\"ES256\"",
            "\"PS256\"", "\"EdDSA\"", "\"HS256 \"", "\"HS256\\u0000\"", "null", "256", "[\"HS256\"]", "true", "{}",
        ];
        foreach (var value in algorithms) yield return ($"alg {value}", Token($$"""{"alg":{{value}},"typ":"JWT","kid":"b"}"""));
        foreach (var value in algorithms.Take(5)) yield return ($"alg {value}, unsigned", Unsigned($$"""{"alg":{{value}},"typ":"JWT"}"""));
        yield return ("alg HS384, and signed so", Signed("HS384", HMACSHA384.HashData));
        yield return ("alg HS512, and signed so", Signed("HS512", HMACSHA512.HashData));
        foreach (var value in new[] { "\"jwt\"", "\"MWT\"", "\"JWE\"", "\"at+jwt\"", "\"\"", "null", "1" })
        {
            yield return ($"typ {value}", Token($$"""{"alg":"HS256","typ":{{value}},"kid":"b"}"""));
        }
        foreach (var value in new[] { "\"\"", "\"c\"", "\"B\"", "\"b \"", "\"a\"", "\"bb\"", "null", "1", "[\"b\"]", "\"../../dev/null\"" })
        {
            yield return ($"kid {value}", Token($$"""{"alg":"HS256","typ":"JWT","kid":{{value}}}"""));
        }
        string[] members = [
            "\"crit\":[]", "\"crit\":[\"exp\"]", "\"jku\":\"https://evil.example\"", "\"jwk\":{\"kty\":\"oct\"}", "\"x5u\":\"x\"",
            "\"x5c\":[]", "\"cty\":\"JWT\"", "\"enc\":\"A128GCM\"", "\"zip\":\"DEF\"", "\"b64\":false", "\"x\":1", "\"ALG\":\"HS256\"",
            "\"alg\":\"HS256\"", "\"alg\":\"none\"", "\"\\u0061lg\":\"HS256\"", "\"kid\":\"b\"", "\"kid\":\"a\"",
            "\"typ\":\"JWT\"", "\"\":1",
        ];
        foreach (var member in members)
        {
            yield return ($"header ends with {member}", Token(Header[..^1] + "," + member + "}"));
            yield return ($"header begins with {member}", Token("{" + member + "," + Header[1..]));
        }
        yield return ("no alg", Token("""{"typ":"JWT","kid":"b"}"""));
    }

    public static IEnumerable<(string Name, string Token)> Claims()
    {
        var late = Now + 6;
        (string Name, string[] Values)[] alterations = [
            ("sub", ["\"\"", "null", "5", "[\"5\"]", "{}", "true", "\"\\ud800\""]),
            ("exp", ["null", "\"9999999999\"", $"{Now + 300}.0", "1e10", "-1", "0", $"{Now - 5}", "1e400", "true"]),
            ("exp", ["99999999999999999999", "253402300800"]),
            ("iat", [$"{late}", "null", $"\"{Now}\"", "-1", $"{Now}.5", "99999999999999999999"]),
            ("iss", ["\"\"", "null", "\"https://board.example/\"", "\"HTTPS://board.example\"", "[\"https://board.example\"]"]),
            ("aud", ["\"\"", "null", "\"Board\"", "\"other\"", "[\"board\"]", "[\"board\",\"other\"]"]),
            ("staff", ["null", "1", "\"true\"", "[true]"]),
            ("super", ["null", "0", "\"false\"", "{}"]),
            ("pkey", ["null", "\"\"", "\"e3b0c44298fc1c1\"", "\"e3b0c44298fc1c144\"", "\"E3B0C44298FC1C14\"", "\"g3b0c44298fc1c14\"", "1"]),
        ];
        foreach (var (name, values) in alterations)
        {
            foreach (var value in values) yield return ($"{name} {value}", Token(payload: With(name, value)));
            if (values.Length > 2) yield return ($"{name} twice", Token(payload: "{" + Member(name) + "," + Payload[1..]));
        }
        foreach (var name in new[] { "sub", "exp", "iss", "aud" }) yield return ($"no {name}", Token(payload: Without(name)));
        string[] members = [
            $"\"nbf\":{late}", "\"nbf\":null", "\"nbf\":\"0\"", "\"nbf\":-1", "\"x\":1", "\"admin\":true", "\"SUB\":\"1\"",
            "\"\\u0073ub\":\"1\"", "\"scope\":\"read\"", "\"cnf\":{}", "\"roles\":[\"superuser\"]", "\"\":\"\"",
        ];
        foreach (var member in members) yield return ($"claims with {member}", Token(payload: Payload[..^1] + "," + member + "}"));
    }

    public static IEnumerable<(string Name, string Token)> Structures()
    {
        string[] others = [
            "", " ", "null", "1", "\"x\"", "[]", "{}", "[{}]", "{", "}", "{\"alg\"", "{'alg':'HS256'}", "{\"a\":{\"a\":{\"a\":{}}}}",
        ];
        foreach (var json in others)
        {
            yield return ($"header is {json}", Token(json));
            yield return ($"claims are {json}", Token(payload: json));
        }
        (string Name, Func<string, string> Change)[] changes = [
            ("more behind it", json => json + "{}"), ("a comma too many", json => json[..^1] + ",}"), ("a comment", json => json + "/**/"),
            ("no end", json => json[..^1]), ("a mark of byte order", json => "\uFEFF" + json), ("NUL behind it", json => json + "\0"),
        ];
        foreach (var (name, change) in changes)
        {
            yield return ($"header with {name}", Token(change(Header)));
            yield return ($"claims with {name}", Token(payload: change(Payload)));
        }
        yield return ("header in bad UTF-8", Token([.. Latin("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"\u00FF\"}")], Latin(Payload)));
        yield return ("claims in bad UTF-8", Token(Latin(Header), Latin(With("sub", "\"\u00FF\""))));
    }

    public static IEnumerable<(string Name, string Token)> Signatures()
    {
        var dot = Good.LastIndexOf('.');
        var text = Good[..dot];
        var tag = Convert.FromBase64String(Good[(dot + 1)..].Replace('-', '+').Replace('_', '/') + "=");
        for (var bit = 0; bit < tag.Length * 8; bit += 23) yield return ($"bit {bit} of the signature", $"{text}.{Text(Flip(tag, bit))}");
        (string Name, byte[] Tag)[] others = [
            ("without the last byte", tag[..^1]), ("with one byte more", [.. tag, 255]), ("twice", [.. tag, .. tag]),
            ("half", tag[..16]), ("of zeros", new byte[32]),
            ("without a key", SHA256.HashData(Latin(text))), ("by an empty key", HMACSHA256.HashData(Array.Empty<byte>(), Latin(text))),
            ("by the key's name", HMACSHA256.HashData(Latin("b"), Latin(text))),
            ("by the other secret", HMACSHA256.HashData(SecretA, Latin(text))),
            ("by a stranger", HMACSHA256.HashData(Secret("c"), Latin(text))),
            ("by another hash, cut", HMACSHA512.HashData(SecretB, Latin(text))[..32]),
            ("of the signature", HMACSHA256.HashData(SecretB, tag)),
            ("of the claims alone", HMACSHA256.HashData(SecretB, Latin(text.Split('.')[1]))),
            ("of what is encoded", HMACSHA256.HashData(SecretB, Latin(Header + "." + Payload))),
            ("without the dot", HMACSHA256.HashData(SecretB, Latin(text.Replace(".", "", StringComparison.Ordinal)))),
        ];
        foreach (var (name, other) in others) yield return ($"signature {name}", $"{text}.{Text(other)}");
        yield return ("signature in hexadecimal", $"{text}.{Convert.ToHexStringLower(tag)}");
        yield return ("no kid and a stranger's signature", Token("""{"alg":"HS256","typ":"JWT"}""", secret: Secret("c")));
    }

    public static IEnumerable<(string Name, string Token)> Encodings()
    {
        var parts = Good.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var added in new[] { "=", "==", "===", "A", "AAAA", "%", "+", "/", "%3D" })
            {
                yield return ($"part {i} and {added}", Swap(i, parts[i] + added));
            }
            yield return ($"part {i} with a space inside", Swap(i, parts[i].Insert(4, " ")));
            yield return ($"part {i} with a tab inside", Swap(i, parts[i].Insert(4, "\t")));
            yield return ($"part {i} without its end", Swap(i, parts[i][..^1]));
            yield return ($"part {i} missing", Swap(i, ""));
            yield return ($"part {i} in capitals", Swap(i, parts[i].ToUpperInvariant()));
        }
        foreach (var (i, spelling) in OtherSpellings()) yield return ($"another spelling of part {i}", spelling);

        string Swap(int index, string part) => string.Join('.', parts.Select((known, i) => i == index ? part : known));
    }

    public static IEnumerable<(string Name, string Token)> Assemblies()
    {
        var staff = Token(payload: With("staff", "true"));
        var older = Token(Header.Replace("\"b\"", "\"a\"", StringComparison.Ordinal), secret: SecretA);
        string[] good = Good.Split('.'), other = staff.Split('.'), old = older.Split('.');
        yield return ("claims of another token", $"{good[0]}.{other[1]}.{good[2]}");
        yield return ("signature of another token", $"{good[0]}.{good[1]}.{other[2]}");
        yield return ("header of an older secret", $"{old[0]}.{good[1]}.{good[2]}");
        yield return ("two tokens", Good + Good);
        yield return ("two tokens with a dot", Good + "." + Good);
        yield return ("two tokens with a comma", Good + "," + Good);
        yield return ("two tokens with a comma and a space", Good + ", " + Good);
        yield return ("a token inside a token", Token(payload: Good));
        yield return ("a token as a string inside a token", Token(payload: "\"" + Good + "\""));
        yield return ("an encoded token", Text(Good));
        yield return ("a token encoded into each part", string.Join('.', good.Select(Text)));
        yield return ("quotes", "\"" + Good + "\"");
        yield return ("a scheme", "Bearer " + Good);
        yield return ("nothing", "");
        string[] junk = [".", "..", "...", "....", "null", "undefined", "eyJhbGciOiJub25lIn0", "a.b.c", "{}", "e30.e30.e30"];
        foreach (var text in junk) yield return (text, text);
        yield return ("a dot in front", "." + Good);
        yield return ("a dot behind", Good + ".");
        yield return ("without dots", string.Concat(good));
        yield return ("five parts", $"{good[0]}.{good[1]}.{good[1]}.{good[1]}.{good[2]}");
        yield return ("more than 8192 characters", Token(payload: Payload + new string(' ', 6144)));
        yield return ("far too long", new string('A', 20_000));
        for (var length = 1; length < Good.Length; length += 29) yield return ($"the first {length} characters", Good[..length]);
        for (var start = 1; start < Good.Length; start += 37) yield return ($"all but the first {start} characters", Good[start..]);
    }

    /// <summary>The claims with another value for one of them.</summary>
    public static string With(string name, string value) => Payload.Replace(Member(name), $"\"{name}\":{value}", StringComparison.Ordinal);

    public static string Without(string name) =>
        Payload.Replace(Member(name) + ",", "", StringComparison.Ordinal);

    // Where the last character of a part has bits that stand for nothing, another one decodes to the same bytes.
    private static IEnumerable<(int Part, string Token)> OtherSpellings()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        // Of several lengths, so that each part has such bits in one of the tokens.
        string[] tokens = [
            Token("""{"alg":"HS256","kid":"b"}"""), Token(payload: With("sub", "\"55\"")), Token(payload: With("sub", "\"555\"")),
        ];
        foreach (var token in tokens)
        {
            var parts = token.Split('.');
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i].Length % 4 is not (2 or 3)) continue;
                var part = parts[i][..^1] + Alphabet[Alphabet.IndexOf(parts[i][^1], StringComparison.Ordinal) + 1];
                var altered = parts.Select((known, k) => k == i ? part : known).ToArray();
                var text = altered[0] + "." + altered[1];
                // The signature is over the text, so a part that is spelled differently is signed anew.
                yield return (i, i == 2 ? string.Join('.', altered) : text + "." + Text(HMACSHA256.HashData(SecretB, Latin(text))));
            }
        }
    }

    private static string Member(string name)
    {
        var start = Payload.IndexOf($"\"{name}\":", StringComparison.Ordinal);
        return Payload[start..Payload.IndexOfAny([',', '}'], start)];
    }

    private static string Unsigned(string header) => $"{Text(header)}.{Text(Payload)}.";

    private static string Signed(string algorithm, Func<byte[], byte[], byte[]> sign)
    {
        var text = Text($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"b"}""") + "." + Text(Payload);
        return text + "." + Text(sign(SecretB, Latin(text)));
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
