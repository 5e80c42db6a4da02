namespace Mizan.Codegen.Terminal;

/// <summary>What the command says to the shell that ran it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It found what it was asked to look for: a difference, a breaking change.</summary>
    public const int Found = 1;

    /// <summary>It was called wrongly, or something cannot be read.</summary>
    public const int Unusable = 2;

    /// <summary>It was interrupted from the keyboard: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;
}
