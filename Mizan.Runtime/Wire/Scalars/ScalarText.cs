using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Mizan.Wire;

/// <summary>What the scalars that travel as JSON strings have in common.</summary>
public static class ScalarText
{
    private const int Longest = 256;

    private static readonly SearchValues<char> IsoCharacters = SearchValues.Create("0123456789-+:.TZ");

    /// <summary>Reads a scalar from a JSON string by its own parser.</summary>
    /// <typeparam name="T">The scalar's type.</typeparam>
    /// <typeparam name="TScalar">The scalar's codec.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="value">The value, when the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> when the value was refused.</returns>
    public static bool TryRead<T, TScalar>(ref WireReader reader, [MaybeNullWhen(false)] out T value)
        where TScalar : struct, IWireScalar<T>
    {
        Span<char> buffer = stackalloc char[Longest];
        var length = reader.GetText(buffer);
        if (length >= 0 && TScalar.TryParse(buffer[..length], out value)) return true;
        value = default;
        return reader.Refuse(reader.Expect(TScalar.Expected));
    }

    /// <summary>The error for an enum value without a name.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The error to throw.</returns>
    public static WireException Undefined<T>(T value)
        where T : struct, Enum => new($"{typeof(T).Name} has no member with the value {value:D}.");

    // The platform's reader is the one that knows its ISO 8601 profile; other texts take the way through it.
    internal static bool TryQuote(ReadOnlySpan<char> text, Span<byte> buffer, out int length)
    {
        length = 0;
        if (text.ContainsAnyExcept(IsoCharacters) || text.Length > buffer.Length - 2) return false;
        buffer[0] = (byte)'"';
        length = Encoding.ASCII.GetBytes(text, buffer[1..]) + 2;
        buffer[length - 1] = (byte)'"';
        return true;
    }
}
