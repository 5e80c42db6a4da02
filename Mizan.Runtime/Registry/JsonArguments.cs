namespace Mizan.Registry;

/// <summary>The arguments of a call, a JSON object.</summary>
/// <param name="text">The object, as UTF-8.</param>
public readonly ref struct JsonArguments(ReadOnlySpan<byte> text)
{
    /// <summary>The object, as UTF-8.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <summary>Whether the text was found to be valid, and without blanks and escapes.</summary>
    internal bool IsPlain { get; init; }
}
