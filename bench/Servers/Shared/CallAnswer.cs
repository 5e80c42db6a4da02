namespace Mizan.Bench.Servers;

/// <summary>The answer to a call, for servers that write objects.</summary>
public sealed record CallAnswer(Total Result, string[] Invalidate)
{
    /// <summary>What a call makes stale.</summary>
    public static readonly string[] Stale = ["user"];
}
