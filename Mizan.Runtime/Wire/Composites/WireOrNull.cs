using System.Text.Json;

namespace Mizan.Wire;

/// <summary>A class or <c>null</c>.</summary>
/// <typeparam name="T">The class.</typeparam>
/// <typeparam name="TCodec">The codec of the class.</typeparam>
public readonly struct WireOrNull<T, TCodec> : IWireCodec<T?>
    where T : class
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, T? value)
    {
        if (value is null) writer.Raw("null"u8);
        else TCodec.Write(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T? value)
    {
        value = null;
        return reader.Json.TokenType == JsonTokenType.Null || TCodec.TryRead(ref reader, out value);
    }
}
