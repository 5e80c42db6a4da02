namespace Mizan.Bench.Servers.Driver;

/// <summary>A server that is measured.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Command">The program and its arguments, without those that say where to listen.</param>
internal sealed record Server(string Name, params string[] Command)
{
    /// <summary>Whether it speaks tRPC, which puts arguments and paths elsewhere.</summary>
    public bool IsTrpc => Name.StartsWith("tRPC", StringComparison.Ordinal);

    /// <summary>Whether it speaks gRPC, and so HTTP/2.</summary>
    public bool IsGrpc => Name.StartsWith("gRPC", StringComparison.Ordinal);

    /// <summary>Whether it can be measured without sockets; what stands for them there knows no trailers.</summary>
    public bool HasHandler => IsDotnet && !IsGrpc;

    /// <summary>Whether it says what it allocates.</summary>
    public bool IsDotnet => !Command[0].EndsWith("node", StringComparison.Ordinal);

    /// <summary>What makes it listen.</summary>
    public IEnumerable<string> ListenOn(int port) => IsDotnet ? [.. Command[1..], $"--port={port}"] : [.. Command[1..], $"{port}"];
}
