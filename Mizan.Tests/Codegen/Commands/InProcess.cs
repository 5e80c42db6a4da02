using System.Text;
using Mizan.Codegen;
using Mizan.Codegen.Terminal;

namespace Mizan.Tests.Codegen.Commands;

/// <summary>Runs the command in this process, with a console of its own.</summary>
internal static class InProcess
{
    public static async Task<ToolResult> RunAsync(string input, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var piped = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await Tool.RunAsync(arguments, new(piped, output, error, Colours.None));
        return new(code, output.ToString(), error.ToString());
    }
}
