using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mizan.Wire;

/// <summary>Lets the platform's serializer use a codec.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
internal sealed class WireJsonConverter<T, TCodec> : JsonConverter<T>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The codecs look at the bytes of a token, which lie apart where the text comes in segments.
        if (reader.Position.GetObject() is not null)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var whole = new WireReader(JsonMarshal.GetRawUtf8Value(document.RootElement));
            whole.Json.Read();
            return Read(ref whole);
        }
        var wire = new WireReader(reader);
        try
        {
            return Read(ref wire);
        }
        finally
        {
            reader = wire.Json;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var wire = new WireWriter();
        TCodec.Write(wire, value);
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(wire.Written, skipInputValidation: true);
            return;
        }
        var reader = new Utf8JsonReader(wire.Written);
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }

    private static T Read(ref WireReader wire)
    {
        if (TCodec.TryRead(ref wire, out var value)) return value;
        var (path, messages) = wire.Errors!.ToDictionary().First();
        throw new JsonException($"{(path.Length == 0 ? "The value" : $"'{path}'")} {messages[0]}.");
    }
}
