namespace Mizan.Wire;

/// <summary><see cref="Guid"/> as 32 lower-case hexadecimal digits with dashes; either case is read.</summary>
public readonly struct WireGuid : IWireScalar<Guid>
{
    private const int Length = 36;

    /// <inheritdoc/>
    public static string Expected => "a UUID";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, Guid value)
    {
        writer.Raw((byte)'"');
        writer.Formatted(value, Length);
        writer.Raw((byte)'"');
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out Guid value) =>
        ScalarText.TryRead<Guid, WireGuid>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        return text.Length == Length && Guid.TryParseExact(text, "D", out value);
    }
}
