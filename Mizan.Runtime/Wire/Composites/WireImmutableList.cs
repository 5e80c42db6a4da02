using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;

namespace Mizan.Wire;

/// <summary>An <see cref="ImmutableList{T}"/> as a JSON array.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireImmutableList<T, TCodec> : IWireCodec<ImmutableList<T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, ImmutableList<T> value)
    {
        if (value is null) WireNull.Throw<ImmutableList<T>>();
        Elements.Write<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out ImmutableList<T> value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? [.. read!] : default;
        return complete;
    }
}
