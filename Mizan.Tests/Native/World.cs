namespace Mizan.Tests.Native;

/// <summary>In which form a server runs that a suite talks to over HTTP.</summary>
public enum World
{
    /// <summary>As tests and builds run it, with the just-in-time compiler.</summary>
    Managed,

    /// <summary>As it is published: native code, nothing of the runtime beside it, and a process of its own.</summary>
    Native,
}
