using System.Text.Json;
using System.Text.Json.Serialization;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>The platform's serializer with the options that the wire promises to agree with.</summary>
internal static class Platform
{
    public static readonly JsonSerializerOptions Options = Create();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    public static JsonSerializerOptions Create(JsonNumberHandling numbers = JsonNumberHandling.Strict) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = WireReader.MaxDepth,
        NumberHandling = numbers,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
