using System.Diagnostics;

namespace Mizan.Tests.Packages;

/// <summary>The dotnet command, as a user's shell would run it.</summary>
internal static class DotnetCommand
{
    private static string Executable => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs to the end; fails with everything that was printed unless the command succeeds.</summary>
    public static async Task RunAsync(string folder, CancellationToken cancellation, params string[] arguments)
    {
        var (code, output) = await RunToEndAsync(folder, cancellation, arguments);
        Assert.That(code, Is.Zero, $"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    /// <summary>Runs to the end; fails if the command succeeds, and returns what it printed otherwise.</summary>
    public static async Task<string> FailAsync(string folder, CancellationToken cancellation, params string[] arguments)
    {
        var (code, output) = await RunToEndAsync(folder, cancellation, arguments);
        Assert.That(code, Is.Not.Zero, $"dotnet {string.Join(' ', arguments)} should have failed.\n{output}");
        return output;
    }

    /// <summary>Runs to the end, however it ends; the result is the exit code and everything that was printed.</summary>
    public static async Task<(int Code, string Output)> RunToEndAsync(
        string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await output + await errors);
    }

    public static Process Start(string folder, params string[] arguments) => Start(new ProcessStartInfo(Executable, arguments)
    {
        WorkingDirectory = folder,
    });

    /// <summary>Starts an assembly with the command, or a program as it is, in its own folder.</summary>
    public static Process StartProgram(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Path.GetExtension(program) == ".dll"
            ? new ProcessStartInfo(Executable, [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetDirectoryName(program)!;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Start(start);
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // What the build that runs these tests tells its own children would lead another build astray.
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove(name);
        }
        // A build node that stays behind would hold the pipes open, and with them this test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }
}
