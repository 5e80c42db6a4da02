using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="bool"/> as <c>true</c> or <c>false</c>.</summary>
public readonly struct WireBoolean : IWireScalar<bool>
{
    /// <inheritdoc/>
    public static string Expected => "true or false";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, bool value) => writer.Raw(value ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out bool value)
    {
        value = reader.Json.TokenType == JsonTokenType.True;
        return value || reader.Json.TokenType == JsonTokenType.False || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "true";
        return value || text is "false";
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, bool value) => Write(writer, value);
}
