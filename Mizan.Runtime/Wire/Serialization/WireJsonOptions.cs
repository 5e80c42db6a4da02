using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mizan.Wire;

/// <summary>The platform serializer's options that give the same JSON as Mizan's own codecs.</summary>
internal static class WireJsonOptions
{
    /// <summary>What an application's own converter is handed: the naming policy, and no types beyond its own.</summary>
    public static readonly JsonSerializerOptions ForConverters = Create(JsonTypeInfoResolver.Combine());

    public static JsonSerializerOptions Create(IJsonTypeInfoResolver? resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = Escaping.Encoder,
            MaxDepth = WireReader.MaxDepth,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = resolver,
        };
        if (resolver is not null) options.MakeReadOnly();
        return options;
    }
}
