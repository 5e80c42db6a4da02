namespace Mizan.Wire;

/// <summary>A number that is written as a number and read from a number or a JSON string.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <typeparam name="TNumber">The codec of the plain number.</typeparam>
public readonly struct WireNumberOrText<T, TNumber> : IWireScalar<T>
    where T : struct
    where TNumber : struct, IWireScalar<T>
{
    /// <inheritdoc/>
    public static string Expected => TNumber.Expected;

    /// <inheritdoc/>
    public static void Write(WireWriter writer, T value) => TNumber.Write(writer, value);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out T value) =>
        WireNumberText<T, TNumber>.TryRead(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out T value) => TNumber.TryParse(text, out value);

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, T value) => TNumber.WriteCanonical(writer, value);
}
