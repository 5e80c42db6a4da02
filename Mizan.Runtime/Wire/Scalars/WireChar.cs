namespace Mizan.Wire;

/// <summary><see cref="char"/> as a string of exactly one UTF-16 unit.</summary>
public readonly struct WireChar : IWireScalar<char>
{
    /// <inheritdoc/>
    public static string Expected => "a string of one character";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, char value) => writer.Text([value]);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out char value) =>
        ScalarText.TryRead<char, WireChar>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out char value)
    {
        value = text.Length == 1 ? text[0] : default;
        return text.Length == 1;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, char value) => writer.Plain([value]);
}
