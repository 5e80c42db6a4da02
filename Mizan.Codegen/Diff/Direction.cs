namespace Mizan.Codegen.Diff;

/// <summary>The ways in which a type crosses the wire.</summary>
[Flags]
internal enum Direction
{
    /// <summary>Neither: no client can send or get it.</summary>
    None = 0,

    /// <summary>Clients send it.</summary>
    Input = 1,

    /// <summary>Clients get it.</summary>
    Output = 2,
}
