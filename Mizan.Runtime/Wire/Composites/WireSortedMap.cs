using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A string-keyed <see cref="SortedDictionary{TKey, TValue}"/> as a JSON object in its order.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireSortedMap<T, TCodec> : IWireCodec<SortedDictionary<string, T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, SortedDictionary<string, T> value)
    {
        if (value is null) WireNull.Throw<SortedDictionary<string, T>>();
        Elements.WriteMap<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out SortedDictionary<string, T> value)
    {
        var complete = Elements.TryReadMap<T, TCodec>(ref reader, out var read);
        value = complete ? new SortedDictionary<string, T>(read!, StringComparer.Ordinal) : default;
        return complete;
    }
}
