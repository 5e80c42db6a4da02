using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;

namespace Mizan.Wire;

/// <summary>An <see cref="ImmutableArray{T}"/> as a JSON array.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireImmutableArray<T, TCodec> : IWireCodec<ImmutableArray<T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, ImmutableArray<T> value)
    {
        if (value.IsDefault) WireNull.Throw<ImmutableArray<T>>();
        Elements.WriteSpan<T, TCodec>(writer, value.AsSpan());
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out ImmutableArray<T> value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? [.. read!] : default;
        return complete;
    }
}
