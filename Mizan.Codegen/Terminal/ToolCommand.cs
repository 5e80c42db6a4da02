using System.CommandLine;

namespace Mizan.Codegen.Terminal;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">What it is called.</param>
/// <param name="description">What it does.</param>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines that can be pasted, and what each does.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; init; } = [];

    /// <summary>What its exit codes mean.</summary>
    public IReadOnlyList<(int Code, string Meaning)> ExitCodes { get; init; } = [];
}
