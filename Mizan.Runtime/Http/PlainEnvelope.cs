using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Recognizes the form in which programs write a call: <c>{"fn":"name","args":{…}}</c>, in this order, without blanks and
/// without escapes. Whatever looks different is left to <see cref="CallEnvelope"/>, which is slower and knows all of JSON.
/// </summary>
internal static class PlainEnvelope
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The body, valid UTF-8.</param>
    /// <param name="function">The name of the function.</param>
    /// <param name="arguments">The arguments, a JSON object.</param>
    /// <returns><see langword="false"/> for every other form, valid or not.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, out ReadOnlySpan<byte> function, out ReadOnlySpan<byte> arguments)
    {
        function = arguments = default;
        var json = new PlainJson(body);
        if (!json.Skip("{\"fn\":"u8)) return false;
        var name = json.At;
        if (!json.SkipText()) return false;
        function = body[(name + 1)..(json.At - 1)];
        if (!json.Skip(",\"args\":"u8)) return false;
        var start = json.At;
        if (!json.SkipObject(depth: 1)) return false;
        arguments = body[start..json.At];
        return json.Skip("}"u8) && json.At == body.Length;
    }
}
