using System.Text.Json;

namespace Mizan.Wire;

/// <summary>A number that travels as a JSON string, so that JavaScript keeps all its digits; a plain number is read too.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <typeparam name="TNumber">The codec of the plain number.</typeparam>
public readonly struct WireNumberText<T, TNumber> : IWireScalar<T>
    where T : struct
    where TNumber : struct, IWireScalar<T>
{
    /// <inheritdoc/>
    public static string Expected => TNumber.Expected;

    /// <inheritdoc/>
    public static void Write(WireWriter writer, T value)
    {
        writer.Raw((byte)'"');
        TNumber.Write(writer, value);
        writer.Raw((byte)'"');
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T value) =>
        reader.Json.TokenType == JsonTokenType.String
            ? ScalarText.TryRead<T, TNumber>(ref reader, out value)
            : TNumber.TryRead(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out T value) => TNumber.TryParse(text, out value);

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, T value) => TNumber.WriteCanonical(writer, value);
}
