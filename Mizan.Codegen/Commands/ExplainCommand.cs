using System.CommandLine;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Explain;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan explain</c>: all about one function.</summary>
internal static class ExplainCommand
{
    private const string DefaultBase = "http://localhost:5000/api/mizan";
    private const string Description = "Tells who may call a function and how, what it makes stale and why, or what makes it stale.";

    public static Command Create(ToolConsole console)
    {
        var name = new Argument<string>("function") { Description = "The name of the function on the wire." };
        var source = new Option<string>("--ir")
        {
            Description = $"Where it is described: {DescriptionSource.Help}.", HelpName = "file", Required = true,
        };
        var address = new Option<string>("--base")
        {
            Description = "The address that the server's MapMizan was given.", HelpName = "url", DefaultValueFactory = _ => DefaultBase,
        };
        var command = new ToolCommand("explain", Description)
        {
            Arguments = { name },
            Options = { source, address },
            Examples =
            [
                ("mizan explain move_card --ir mizan.kdl", "a mutation: what it makes stale, and by which arguments"),
                ("mizan explain board_cards --ir bin/Release/net10.0/Board.dll", "a read: what makes it stale"),
            ],
            ExitCodes = [(ExitCode.Done, "done"), (ExitCode.Unusable, "there is no such function, or something cannot be read")],
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            console, parsed.GetRequiredValue(name), parsed.GetRequiredValue(source), parsed.GetRequiredValue(address), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string name, string source, string address, CancellationToken cancellation)
    {
        var index = new DocumentIndex(await DescriptionSource.ReadAsync(source, console, cancellation));
        if (!index.Functions.TryGetValue(name, out var function)) throw new ToolException(Unknown(index, name));
        console.Output.Write(new Explanation(index, address.TrimEnd('/')).Of(function));
        return ExitCode.Done;
    }

    private static string Unknown(DocumentIndex index, string name)
    {
        if (index.Contexts.TryGetValue(name, out var context) && context.Functions.Count > 0)
        {
            return $"'{name}' is a context; name one of its functions: {string.Join(", ", context.Functions)}";
        }
        return Suggestion.For(name, index.Functions.Keys) is { } nearest
            ? $"there is no function '{name}'; did you mean '{nearest}'?"
            : $"there is no function '{name}'; 'mizan graph' lists all of them";
    }
}
