using System.CommandLine;
using Mizan.Codegen.Diff;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan diff</c>: what changed between two descriptions, and what it means to clients that are deployed.</summary>
internal static class DiffCommand
{
    private const string Description =
        "Tells what changed between two descriptions, and what each change means to clients that are deployed already.";

    public static Command Create(ToolConsole console)
    {
        var before = new Argument<string>("old") { Description = $"What deployed clients were built from: {DescriptionSource.Help}." };
        var after = new Argument<string>("new") { Description = $"What the server is going to be: {DescriptionSource.Help}." };
        var all = new Option<bool>("--all") { Description = "Names also what does not travel: documentation, order, types as such." };
        var json = new Option<bool>("--json") { Description = "Writes JSON, whose shape docs/tool.md tells." };
        var command = new ToolCommand("diff", Description)
        {
            Arguments = { before, after },
            Options = { all, json },
            Examples =
            [
                ("mizan diff mizan.kdl bin/Release/net10.0/Board.dll", "compares the committed description with what was just built"),
                ("git show v1.4:mizan.kdl | mizan diff - mizan.kdl", "compares with the description of a release"),
            ],
            ExitCodes =
            [
                (ExitCode.Done, "nothing breaks"),
                (ExitCode.Found, "something breaks"),
                (ExitCode.Unusable, "something cannot be read"),
            ],
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            console,
            parsed.GetRequiredValue(before),
            parsed.GetRequiredValue(after),
            parsed.GetValue(all),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console, string before, string after, bool isAll, bool isJson, CancellationToken cancellation)
    {
        if (before == DescriptionSource.Piped && after == DescriptionSource.Piped)
        {
            throw new ToolException("only one of the two can be piped in; name a file for the other");
        }
        var old = await DescriptionSource.ReadAsync(before, console, cancellation);
        var now = await DescriptionSource.ReadAsync(after, console, cancellation);
        var changes = DocumentDiff.Compare(old, now).Where(change => isAll || change.Judgement != Judgement.Neutral).ToArray();
        console.Output.Write(isJson ? DiffJson.Write(changes) : DiffText.Write(changes, console.Colours));
        return changes.Any(change => change.Judgement == Judgement.Breaking) ? ExitCode.Found : ExitCode.Done;
    }
}
