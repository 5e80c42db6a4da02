using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>An array as a JSON array.</summary>
/// <typeparam name="T">The element's type.</typeparam>
/// <typeparam name="TCodec">The element's codec.</typeparam>
public readonly struct WireArray<T, TCodec> : IWireCodec<T[]>
    where TCodec : struct, IWireCodec<T>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, T[] value)
    {
        if (value is null) WireNull.Throw<T[]>();
        Elements.WriteSpan<T, TCodec>(writer, value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out T[] value)
    {
        var complete = Elements.TryReadList<T, TCodec>(ref reader, out var read);
        value = complete ? read!.ToArray() : default;
        return complete;
    }
}
