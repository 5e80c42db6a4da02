using System.Text.Json;

namespace Mizan.Wire;

/// <summary>A struct or <c>null</c>.</summary>
/// <typeparam name="T">The struct.</typeparam>
/// <typeparam name="TCodec">The codec of the struct.</typeparam>
public readonly struct WireNullable<T, TCodec> : IWireCodec<T?>
    where T : struct
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, T? value)
    {
        if (value is null) writer.Raw("null"u8);
        else TCodec.Write(writer, value.GetValueOrDefault());
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T? value)
    {
        value = null;
        if (reader.Json.TokenType == JsonTokenType.Null) return true;
        if (!TCodec.TryRead(ref reader, out var read)) return false;
        value = read;
        return true;
    }
}
