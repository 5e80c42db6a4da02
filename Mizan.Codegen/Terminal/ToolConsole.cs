using System.Text;

namespace Mizan.Codegen.Terminal;

/// <summary>What the command reads from and writes to.</summary>
/// <param name="Input">The bytes that are piped in.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where everything else goes.</param>
/// <param name="Colours">How results are coloured.</param>
internal sealed record ToolConsole(Stream Input, TextWriter Output, TextWriter Error, Colours Colours)
{
    /// <summary>The console of the process, in UTF-8 whatever the system's own encoding is.</summary>
    public static ToolConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // A console window is told to expect it; what is piped takes the bytes as they come.
        if (!Console.IsOutputRedirected) Console.OutputEncoding = utf8;
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        return new(Console.OpenStandardInput(), output, error, Colours.ForOutput());
    }
}
