using System.Diagnostics;
using System.Text;

namespace Mizan.Tests.Codegen.Commands;

/// <summary>Runs the command as it was built: a process of its own, from the folder that its build wrote.</summary>
internal static class ToolProcess
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    public static string Assembly =>
        Path.Combine(Repository.Root, "Mizan.Codegen", "bin", Configuration, "net10.0", "Mizan.Codegen.dll");

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Starts it, with its pipes open.</summary>
    public static Process Start(string folder, params string[] arguments) => StartProgram(folder, Dotnet, [Assembly, .. arguments]);

    /// <summary>Starts it so that it can be interrupted, which what a shell starts in the background cannot be.</summary>
    public static Process StartInterruptible(string folder, params string[] arguments) =>
        StartProgram(folder, "env", ["--default-signal=INT", Dotnet, Assembly, .. arguments]);

    /// <summary>Runs it to its end.</summary>
    public static async Task<ToolResult> RunAsync(string folder, string input, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    private static Process StartProgram(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }
}
