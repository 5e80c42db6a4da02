using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Mizan.Codegen.Commands;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen;

/// <summary>The command <c>mizan</c> as a whole.</summary>
internal static class Tool
{
    private const string Description =
        "Works on interface descriptions (mizan.kdl), and on compiled servers, which carry theirs: they are neither loaded nor run.";

    /// <summary>Does what the arguments say. Mistakes are one line on the error output, with what to do about them.</summary>
    /// <param name="arguments">The command line, without the name of the command.</param>
    /// <param name="console">What is read from and written to.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console)
    {
        var parsed = CreateRoot(console).Parse(arguments);
        if (parsed.Action is ParseErrorAction) return Refuse(console, Complaint(parsed));
        try
        {
            return await parsed.InvokeAsync(new()
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception mistake) when (mistake is ToolException or IOException or UnauthorizedAccessException)
        {
            return Refuse(console, mistake.Message);
        }
    }

    private static ToolCommand CreateRoot(ToolConsole console)
    {
        var help = new HelpOption();
        var usage = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = usage;
        var root = new ToolCommand("mizan", Description)
        {
            ExitCodes =
            [
                (ExitCode.Done, "done"),
                (ExitCode.Found, "a difference or a breaking change was found"),
                (ExitCode.Unusable, "called wrongly, or something cannot be read or written"),
            ],
            Examples = [("mizan diff --help", "the help of one command, with examples")],
        };
        Command[] commands =
        [
            EmitCommand.Create(console),
            GenerateCommand.Create(console),
            CheckCommand.Create(console),
            DiffCommand.Create(console),
            GraphCommand.Create(console),
            ExplainCommand.Create(console),
        ];
        foreach (var command in commands) root.Add(command);
        root.Add(help);
        root.Add(new VersionOption());
        root.SetAction(usage.Invoke);
        return root;
    }

    private static string Complaint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command.Name == "mizan" ? "mizan" : $"mizan {command.Name}";
        var wrong = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        var known = command.Subcommands.Select(other => other.Name).Concat(command.Options.Select(option => option.Name));
        var nearest = wrong is null ? null : Suggestion.For(wrong, known);
        var reason = nearest is null ? parsed.Errors[0].Message.TrimEnd('.') : $"there is no '{wrong}', did you mean '{nearest}'?";
        return $"{char.ToLowerInvariant(reason[0])}{reason[1..]}; '{path} --help' tells what there is";
    }

    private static int Refuse(ToolConsole console, string message)
    {
        // One line, whatever a message of the platform's is laid out as.
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        console.Error.WriteLine($"mizan: {string.Join(' ', words)}");
        return ExitCode.Unusable;
    }
}
