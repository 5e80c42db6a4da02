namespace Mizan.Invalidation;

/// <summary>One thing that a mutation made stale, with the places of its parameters in the buffers of <see cref="CallEffects"/>.</summary>
/// <param name="Context">The context.</param>
/// <param name="Function">The one member that is meant, or null for the whole entry.</param>
/// <param name="Json">The parameters as members of a JSON object.</param>
/// <param name="Header">The parameters as a header writes them, each behind a semicolon.</param>
internal readonly record struct EffectEntry(string Context, string? Function, Range Json, Range Header)
{
    /// <summary>Whether no parameter narrows the entry.</summary>
    public bool IsUnscoped => Json.Start.Equals(Json.End);

    /// <summary>Whether every entry of the context is meant.</summary>
    public bool IsBroad => Function is null && IsUnscoped;
}
