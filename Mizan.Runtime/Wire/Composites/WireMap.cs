using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A string-keyed <see cref="Dictionary{TKey, TValue}"/>, or an interface that one implements, as a JSON object.</summary>
/// <typeparam name="TMap">The declared type.</typeparam>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireMap<TMap, T, TCodec> : IWireCodec<TMap>
    where TMap : class, IEnumerable<KeyValuePair<string, T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, TMap value)
    {
        if (value is null) WireNull.Throw<TMap>();
        Elements.WriteMap<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out TMap value)
    {
        var complete = Elements.TryReadMap<T, TCodec>(ref reader, out var read);
        value = complete ? (TMap)(object)read! : default;
        return complete;
    }
}
