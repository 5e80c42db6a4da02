using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A <see cref="HashSet{T}"/>, or an interface that one implements, as a JSON array; a repeated element counts once.</summary>
/// <typeparam name="TSet">The declared type.</typeparam>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireSet<TSet, T, TCodec> : IWireCodec<TSet>
    where TSet : class, IEnumerable<T>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, TSet value)
    {
        if (value is null) WireNull.Throw<TSet>();
        Elements.Write<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out TSet value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? (TSet)(object)read!.ToHashSet() : default;
        return complete;
    }
}
