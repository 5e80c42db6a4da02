using System.CommandLine;
using System.Text;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Graph;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan graph</c>: who makes stale what.</summary>
internal static class GraphCommand
{
    private const string Description =
        "Draws which mutation makes which context stale, by which parameters, and which reads are in it.";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(ToolConsole console)
    {
        var source = new Argument<string>("description") { Description = $"What is drawn: {DescriptionSource.Help}." };
        var format = new Option<string>("--format")
        {
            Description = "text, mermaid or svg. Where it is left out, the ending of the file decides.", HelpName = "format",
        };
        format.AcceptOnlyFromAmong("text", "mermaid", "svg");
        var file = new Option<string>("--out", "-o")
        {
            Description = "The file to write. Without it, the graph is printed.", HelpName = "file",
        };
        var command = new ToolCommand("graph", Description)
        {
            Arguments = { source },
            Options = { format, file },
            Examples =
            [
                ("mizan graph mizan.kdl", "prints the graph as text"),
                ("mizan graph mizan.kdl --out graph.svg", "draws it"),
                ("mizan graph bin/Release/net10.0/Board.dll --format mermaid", "prints it for a page that draws Mermaid"),
            ],
            ExitCodes = [(ExitCode.Done, "done"), (ExitCode.Unusable, "something cannot be read or written")],
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            console, parsed.GetRequiredValue(source), parsed.GetValue(format), parsed.GetValue(file), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console, string source, string? format, string? file, CancellationToken cancellation)
    {
        var graph = GraphBuilder.Build(await DescriptionSource.ReadAsync(source, console, cancellation));
        var text = (format ?? FormatOf(file)) switch
        {
            "svg" => SvgGraph.Write(graph),
            "mermaid" => MermaidGraph.Write(graph),
            _ => TextGraph.Write(graph),
        };
        if (file is null) console.Output.Write(text);
        else await File.WriteAllTextAsync(file, text, Utf8, cancellation);
        return ExitCode.Done;
    }

    private static string? FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".svg" => "svg",
        ".mmd" or ".mermaid" => "mermaid",
        _ => null,
    };
}
