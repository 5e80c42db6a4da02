using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Http.Multipart;

/// <summary>Judges the part <c>args</c> as the member of a JSON body is judged.</summary>
internal static class MultipartArguments
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = WireReader.MaxDepth };

    /// <summary>Whether the part is null, which is no arguments.</summary>
    /// <exception cref="MizanError">The part is neither a JSON object nor null, or something stands beside it.</exception>
    public static bool IsNull(ReadOnlySpan<byte> json)
    {
        try
        {
            StrictText.ThrowIfInvalid(json);
            var reader = new Utf8JsonReader(json, Options);
            reader.Read();
            var kind = reader.TokenType;
            if (kind is not (JsonTokenType.StartObject or JsonTokenType.Null)) throw MizanError.BadRequest("'args' must be an object.");
            reader.Skip();
            // One step beyond the end: the reader throws at anything but white space there.
            reader.Read();
            return kind == JsonTokenType.Null;
        }
        catch (JsonException)
        {
            throw MizanError.BadRequest("'args' is malformed JSON, or nests too deep.");
        }
    }
}
