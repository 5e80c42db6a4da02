using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary>What the codecs of polymorphic types have in common: an object whose discriminator tells its case.</summary>
public static class WireCases
{
    /// <summary>Writes a case with its discriminator in front.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <typeparam name="TCodec">The codec of the case's object.</typeparam>
    /// <param name="writer">Receives the object.</param>
    /// <param name="discriminator">The whole member, <c>"kind":"circle"</c>; empty for a case without one.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    public static void Write<TCase, TCodec>(WireWriter writer, ReadOnlySpan<byte> discriminator, TCase value, TCodec codec)
        where TCodec : struct, IWireCodec<TCase>
    {
        var start = writer.Length;
        TCodec.Write(writer, value);
        if (!discriminator.IsEmpty) writer.InsertMember(start, discriminator);
    }

    /// <summary>The error for a value whose type is not one of the cases.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The error to throw.</returns>
    public static WireException Unknown(object value) => new($"{value.GetType().Name} is not one of the declared cases.");

    /// <summary>Looks for the discriminator, wherever it stands in the object, without moving the reader.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="name">The discriminator's name.</param>
    /// <param name="isNumber">Whether discriminators are numbers.</param>
    /// <returns>Its text; <see langword="null"/> when there is none; empty when it is of the wrong type.</returns>
    /// <exception cref="JsonException">The text is malformed, or the discriminator stands there twice.</exception>
    public static string? Discriminator(ref WireReader reader, string name, bool isNumber)
    {
        if (reader.Json.TokenType != JsonTokenType.StartObject) return "";
        try
        {
            return Find(reader.Json, name, isNumber);
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A string is not valid Unicode.");
        }
    }

    /// <summary>Reads a case.</summary>
    /// <typeparam name="T">The polymorphic type.</typeparam>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <typeparam name="TCodec">The codec of the case's object.</typeparam>
    /// <param name="reader">Stands on the object.</param>
    /// <param name="value">The value, when the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> when the value was refused.</returns>
    public static bool TryRead<T, TCase, TCodec>(ref WireReader reader, [MaybeNullWhen(false)] out T value)
        where T : class
        where TCase : class, T
        where TCodec : struct, IWireCodec<TCase>
    {
        var accepted = TCodec.TryRead(ref reader, out var read);
        value = read;
        return accepted;
    }

    /// <summary>Refuses a value that is none of the cases.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="name">The discriminator's name.</param>
    /// <param name="cases">The discriminators of the cases, for the message.</param>
    /// <returns><see langword="false"/>.</returns>
    public static bool Refuse(ref WireReader reader, string name, string cases) =>
        reader.Refuse(reader.Expect(reader.Json.TokenType == JsonTokenType.StartObject
            ? $"an object whose member '{name}' is one of {cases}"
            : "an object"));

    private static string? Find(Utf8JsonReader ahead, string name, bool isNumber)
    {
        string? found = null;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isDiscriminator = ahead.ValueTextEquals(name);
            ahead.Read();
            if (isDiscriminator && found is not null) throw new JsonException($"Member '{name}' is given twice.");
            if (isDiscriminator) found = Text(ahead, isNumber);
            ahead.Skip();
        }
        return found;
    }

    private static string Text(Utf8JsonReader value, bool isNumber)
    {
        if (value.TokenType != (isNumber ? JsonTokenType.Number : JsonTokenType.String)) return "";
        return isNumber ? Encoding.ASCII.GetString(value.ValueSpan) : value.GetString()!;
    }
}
