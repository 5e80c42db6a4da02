using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Refuses what is no Unicode, wherever it stands. The platform's reader looks only at the strings that are taken out of
/// it, so an ignored member would let through what another reader of the same message stumbles over.
/// </summary>
internal static class StrictText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = WireReader.MaxDepth };

    /// <exception cref="JsonException">The body is not UTF-8, or escapes a surrogate without its other half.</exception>
    public static void ThrowIfInvalid(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) throw new JsonException();
        if (body.IndexOf("\\ud"u8) >= 0 || body.IndexOf("\\uD"u8) >= 0) ThrowIfLoneSurrogate(body);
    }

    private static void ThrowIfLoneSurrogate(ReadOnlySpan<byte> body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length);
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.CopyString(buffer);
            }
        }
        catch (InvalidOperationException)
        {
            throw new JsonException();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
