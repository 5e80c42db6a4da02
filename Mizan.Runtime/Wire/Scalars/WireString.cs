using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="string"/> as a JSON string; <see langword="null"/> only inside <see cref="WireOrNull{T, TCodec}"/>.</summary>
public readonly struct WireString : IWireScalar<string>
{
    /// <inheritdoc/>
    public static string Expected => "a string";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, string value)
    {
        if (value is null) WireNull.Throw<string>();
        writer.Text(value);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out string value)
    {
        value = reader.Json.TokenType == JsonTokenType.String ? reader.GetText() : null;
        return value is not null || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out string value)
    {
        value = text.ToString();
        return true;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, string value) => writer.Plain(value);
}
