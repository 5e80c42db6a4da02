using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="Uri"/>, absolute or relative, as it was written.</summary>
public readonly struct WireUri : IWireScalar<Uri>
{
    /// <inheritdoc/>
    public static string Expected => "a URI";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, Uri value)
    {
        if (value is null) WireNull.Throw<Uri>();
        writer.Text(value.OriginalString);
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        return (reader.Json.TokenType == JsonTokenType.String
                && Uri.TryCreate(reader.GetText(), UriKind.RelativeOrAbsolute, out value))
            || reader.Refuse(reader.Expect(Expected));
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out value);

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, Uri value) => writer.Plain(value.OriginalString);
}
