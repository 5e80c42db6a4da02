using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>A codec whose values also travel as text: in a query string, a route or a form.</summary>
/// <typeparam name="T">The type that crosses the wire.</typeparam>
public interface IWireScalar<T> : IWireCodec<T>
{
    /// <summary>What a value of the type is, for messages: "a 32-bit integer".</summary>
    static abstract string Expected { get; }

    /// <summary>Reads a value from decoded text.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="value">The value, when the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> when the text is no such value.</returns>
    static abstract bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value);
}
