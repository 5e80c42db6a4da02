using System.CommandLine;
using System.Text;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Terminal;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan emit</c>: takes the interface description out of a compiled server, which is not loaded or run.</summary>
internal static class EmitCommand
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(ToolConsole console)
    {
        var assembly = new Argument<string>("assembly") { Description = "The compiled server." };
        var folder = new Option<string>("--out", "-o")
        {
            Description = "Where the file goes. Without it, the text is printed.", HelpName = "folder",
        };
        var command = new ToolCommand("emit", "Takes the interface description (mizan.kdl) out of a compiled server.")
        {
            Arguments = { assembly },
            Options = { folder },
            Examples =
            [
                ("mizan emit bin/Release/net10.0/Board.dll --out .", "writes mizan.kdl here"),
                ("mizan emit bin/Release/net10.0/Board.dll | less", "reads it"),
            ],
            ExitCodes = [(ExitCode.Done, "done"), (ExitCode.Unusable, "something cannot be read or written")],
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(console, parsed.GetRequiredValue(assembly), parsed.GetValue(folder), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string assembly, string? folder, CancellationToken cancellation)
    {
        var text = await DescriptionSource.ReadBuiltAsync(assembly, console, cancellation);
        if (folder is null)
        {
            console.Output.Write(text);
            return ExitCode.Done;
        }
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, IrDocument.FileName), text, Utf8, cancellation);
        return ExitCode.Done;
    }
}
