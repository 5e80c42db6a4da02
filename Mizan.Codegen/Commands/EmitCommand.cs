using System.CommandLine;
using System.Text;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan emit</c>: takes the interface description out of a compiled server, which is not loaded or run.</summary>
internal static class EmitCommand
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Command Create()
    {
        var assembly = new Argument<FileInfo>("assembly") { Description = "The compiled server." };
        var folder = new Option<DirectoryInfo?>("--out", "-o") { Description = "Where the file goes. Without it, the text is printed." };
        var command = new Command("emit", "Takes the interface description (mizan.kdl) out of a compiled server.") { assembly, folder };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(assembly),
            parsed.GetValue(folder),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo assembly, DirectoryInfo? folder, TextWriter output, TextWriter errors)
    {
        try
        {
            using var image = assembly.OpenRead();
            var text = AssemblyIr.Read(image, out var mistake);
            if (text is null)
            {
                errors.WriteLine($"{assembly.FullName}: {mistake}");
                return 1;
            }
            if (folder is null)
            {
                output.Write(text);
                return 0;
            }
            folder.Create();
            File.WriteAllText(Path.Combine(folder.FullName, IrDocument.FileName), text, Utf8);
            return 0;
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(mistake.Message);
            return 1;
        }
    }
}
