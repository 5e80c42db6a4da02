namespace Mizan.Bench.Servers.Functions;

/// <summary>What the workload fetches.</summary>
[Context("user")]
public sealed class UserContext;
