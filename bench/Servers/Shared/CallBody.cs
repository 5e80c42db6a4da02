namespace Mizan.Bench.Servers;

/// <summary>The body of a call, for servers that bind it to objects.</summary>
public sealed record CallBody(string Fn, CallArguments Args);
