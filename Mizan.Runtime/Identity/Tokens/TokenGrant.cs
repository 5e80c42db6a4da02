using Mizan.Wire;

namespace Mizan.Identity.Tokens;

/// <summary>A token for a client, which need not look into it: <c>{"token":…,"expires_in":300}</c>.</summary>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">How long it is valid, in seconds.</param>
internal readonly record struct TokenGrant(string Token, long ExpiresIn) : IWireCodec<TokenGrant>
{
    public static void Write(WireWriter writer, TokenGrant value)
    {
        writer.StartObject();
        writer.Member("\"token\":"u8, value.Token, default(WireString));
        writer.Member(",\"expires_in\":"u8, value.ExpiresIn, default(WireInteger<long>));
        writer.EndObject();
    }

    // It is a result, and no argument of anything.
    public static bool TryRead(ref WireReader reader, out TokenGrant value)
    {
        value = default;
        return reader.Refuse("cannot be given");
    }

    public override string ToString() => $"a token for {ExpiresIn} seconds";
}
