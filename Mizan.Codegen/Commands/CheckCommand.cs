using System.CommandLine;
using System.Text;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Terminal;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan check</c>: whether a committed description is the one that the build made.</summary>
internal static class CheckCommand
{
    // Some editors put one in front, as some put other line ends in: neither says anything.
    private const char ByteOrderMark = '\uFEFF';

    public static Command Create(ToolConsole console)
    {
        var assembly = new Argument<string>("assembly") { Description = "The compiled server." };
        var file = new Option<string>("--ir") { Description = "The committed description.", HelpName = "file", Required = true };
        var command = new ToolCommand("check", "Compares a committed description with the one that the build made, line by line.")
        {
            Arguments = { assembly },
            Options = { file },
            Examples =
            [
                ("mizan check bin/Release/net10.0/Board.dll --ir mizan.kdl", "fails where somebody forgot to commit what the build made"),
            ],
            ExitCodes =
            [
                (ExitCode.Done, "they are equal"),
                (ExitCode.Found, "they differ"),
                (ExitCode.Unusable, "something cannot be read"),
            ],
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(console, parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(file), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string assembly, string file, CancellationToken cancellation)
    {
        var built = await DescriptionSource.ReadBuiltAsync(assembly, console, cancellation);
        var committed = Encoding.UTF8.GetString(await DescriptionSource.ReadBytesAsync(file, console, cancellation));
        var lines = LineDiff.Unified(committed.TrimStart(ByteOrderMark), built, file, $"{IrDocument.FileName} of {assembly}");
        if (lines.Count == 0) return ExitCode.Done;
        foreach (var line in lines) console.Output.WriteLine(Coloured(console.Colours, line));
        console.Error.WriteLine($"mizan: {file} is not what the build made; run '{WayOut(assembly, file)}' and commit the file");
        return ExitCode.Found;
    }

    private static string WayOut(string assembly, string file) => Path.GetFileName(file) == IrDocument.FileName
        ? $"mizan emit {assembly} --out {(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".")}"
        : $"mizan emit {assembly} > {file}";

    private static string Coloured(Colours colours, string line) => line switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => colours.Bold(line),
        ['@', ..] => colours.Cyan(line),
        ['-', ..] => colours.Red(line),
        ['+', ..] => colours.Green(line),
        _ => line,
    };
}
