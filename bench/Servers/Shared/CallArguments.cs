namespace Mizan.Bench.Servers;

/// <summary>The arguments of a call.</summary>
public sealed record CallArguments(int A, int B);
