namespace Mizan;

/// <summary>A token for the header <c>X-Mizan-Token</c>, as it is handed to a client.</summary>
/// <param name="Text">The token itself: whoever has it is the caller that it names.</param>
/// <param name="ExpiresAt">When it stops being accepted.</param>
public readonly record struct MizanToken(string Text, DateTimeOffset ExpiresAt)
{
    /// <summary>Says when the token ends, and not what it is: this is the text that finds its way into logs.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"a token until {ExpiresAt:u}";
}
