using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A <see cref="List{T}"/>, or an interface that one implements, as a JSON array.</summary>
/// <typeparam name="TSequence">The declared type.</typeparam>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireSequence<TSequence, T, TCodec> : IWireCodec<TSequence>
    where TSequence : class, IEnumerable<T>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, TSequence value)
    {
        if (value is null) WireNull.Throw<TSequence>();
        Elements.Write<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out TSequence value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? (TSequence)(object)read! : default;
        return complete;
    }
}
