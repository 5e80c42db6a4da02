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

    /// <summary>
    /// Writes a value as plain text: the same for equal values, in every language that speaks the protocol. By this text
    /// parameters are compared, in headers and in keys.
    /// </summary>
    /// <param name="writer">Receives the text as UTF-8, without quotes or escapes.</param>
    /// <param name="value">The value.</param>
    static abstract void WriteCanonical(WireWriter writer, T value);
}
