using System.Buffers;
using System.Buffers.Text;
using System.Text;

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
    public static bool TryRead(ref WireReader reader, out Guid value)
    {
        value = default;
        return (reader.IsText() && reader.Json.TryGetGuid(out value)) || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Guid value)
    {
        // Guid.TryParseExact takes signs and 0x within the groups of digits.
        Span<byte> utf8 = stackalloc byte[Length];
        value = default;
        return text.Length == Length
            && Ascii.FromUtf16(text, utf8, out _) == OperationStatus.Done
            && Utf8Parser.TryParse(utf8, out value, out var consumed)
            && consumed == Length;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, Guid value) => writer.Formatted(value, Length);
}
