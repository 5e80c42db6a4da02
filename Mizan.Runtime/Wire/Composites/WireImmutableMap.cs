using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;

namespace Mizan.Wire;

/// <summary>A string-keyed <see cref="ImmutableDictionary{TKey, TValue}"/> as a JSON object.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireImmutableMap<T, TCodec> : IWireCodec<ImmutableDictionary<string, T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, ImmutableDictionary<string, T> value)
    {
        if (value is null) WireNull.Throw<ImmutableDictionary<string, T>>();
        Elements.WriteMap<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out ImmutableDictionary<string, T> value)
    {
        var complete = Elements.TryReadMap<T, TCodec>(ref reader, out var read);
        value = complete ? read!.ToImmutableDictionary(StringComparer.Ordinal) : default;
        return complete;
    }
}
