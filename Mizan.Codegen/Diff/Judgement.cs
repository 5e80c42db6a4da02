namespace Mizan.Codegen.Diff;

/// <summary>What a change means to clients that were built from the old description and talk to the new server.</summary>
internal enum Judgement
{
    /// <summary>They are refused, get what they do not expect, or show what is stale.</summary>
    Breaking,

    /// <summary>They go on as before.</summary>
    Compatible,

    /// <summary>Nothing that travels is different.</summary>
    Neutral,
}
