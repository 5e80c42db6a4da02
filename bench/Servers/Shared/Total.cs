namespace Mizan.Bench.Servers;

/// <summary>The result of the call.</summary>
public sealed record Total(int Sum);
