using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>
/// Reads and writes one type as JSON. Codecs are empty structs that compose as type arguments, so a list of cards is
/// <c>WireSequence&lt;List&lt;Card&gt;, Card, CardCodec&gt;</c>: no instance, no look-up, and every call is direct.
/// </summary>
/// <typeparam name="T">The type that crosses the wire.</typeparam>
public interface IWireCodec<T>
{
    /// <summary>Writes one JSON value.</summary>
    /// <param name="writer">Receives the value's bytes.</param>
    /// <param name="value">The value to write.</param>
    /// <exception cref="WireException">The value has no JSON form: NaN, a null where none is allowed, a cycle.</exception>
    static abstract void Write(WireWriter writer, T value);

    /// <summary>
    /// Reads one JSON value. The reader stands on the value's first token and is left on its last, whatever the outcome.
    /// </summary>
    /// <param name="reader">The text; a value of the wrong type is recorded there and skipped.</param>
    /// <param name="value">The value, when the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> when the value was refused; the reason is in <see cref="WireReader.Errors"/>.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON, or names a member twice.</exception>
    static abstract bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out T value);
}
