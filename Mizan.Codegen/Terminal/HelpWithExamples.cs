using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Mizan.Codegen.Terminal;

/// <summary>The usual help, and after it what a command's own part of it says.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    // Who asks for help is not told what else is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ToolCommand command) return code;
        var output = parseResult.InvocationConfiguration.Output;
        if (command.Examples.Count > 0) output.WriteLine("Examples:");
        foreach (var (line, meaning) in command.Examples)
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {meaning}");
        }
        if (command.ExitCodes.Count > 0) output.WriteLine("\nExit codes:");
        foreach (var (number, meaning) in command.ExitCodes) output.WriteLine($"  {number}  {meaning}");
        return code;
    }
}
