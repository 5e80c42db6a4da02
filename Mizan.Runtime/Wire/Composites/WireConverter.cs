using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mizan.Wire;

/// <summary>A type that the application converts itself, with a <see cref="JsonConverter{T}"/> named by attribute.</summary>
/// <typeparam name="T">The converted type.</typeparam>
/// <typeparam name="TConverter">The application's converter.</typeparam>
public readonly struct WireConverter<T, TConverter> : IWireCodec<T>
    where TConverter : JsonConverter<T>, new()
{
    private static readonly TConverter Converter = new();

    /// <inheritdoc/>
    public static void Write(WireWriter writer, T value)
    {
        if (value is null && !Converter.HandleNull) WireNull.Throw<T>();
        Converter.Write(writer.BeginForeign(), value, WireJsonOptions.ForConverters);
        writer.EndForeign();
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (reader.Json.TokenType == JsonTokenType.Null && !Converter.HandleNull) return reader.Refuse(reader.Expect("a value"));
        var start = reader.Json;
        try
        {
            value = Converter.Read(ref reader.Json, typeof(T), WireJsonOptions.ForConverters)!;
            return true;
        }
        catch (Exception refused) when (refused is JsonException or FormatException or InvalidOperationException)
        {
            // The converter may have stopped anywhere within the value. Text that is no JSON throws again while skipping.
            reader.Json = start;
            return reader.Refuse("has a form that is not accepted");
        }
    }
}
