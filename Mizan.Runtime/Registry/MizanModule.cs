namespace Mizan.Registry;

/// <summary>The client functions of one assembly; the build writes the implementation.</summary>
public abstract class MizanModule
{
    /// <summary>Creates the functions.</summary>
    /// <returns>One object for each function.</returns>
    public abstract ClientFunction[] CreateFunctions();
}
