using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A <see cref="SortedSet{T}"/> as a JSON array in its order.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireSortedSet<T, TCodec> : IWireCodec<SortedSet<T>>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, SortedSet<T> value)
    {
        if (value is null) WireNull.Throw<SortedSet<T>>();
        Elements.Write<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out SortedSet<T> value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? new SortedSet<T>(read!) : default;
        return complete;
    }
}
