namespace Mizan.Bench.Servers;

/// <summary>One object of a fetch.</summary>
public sealed record UserProfile(int Id, string Name, string Email, string Created, bool Active, string Bio);
