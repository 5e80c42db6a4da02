using System.ComponentModel;
using System.Diagnostics;

namespace Mizan.Tests.Native;

/// <summary>What native publishing needs besides the SDK.</summary>
internal static class NativeToolchain
{
    private static readonly Lazy<string?> FoundMissing = new(FindMissing);

    /// <summary>Ignores the fixture or test that asks, and says why, where nothing native can be made.</summary>
    public static void Require()
    {
        if (FoundMissing.Value is { } missing) Assert.Ignore(missing);
    }

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux()) return "Native programs are made and tried on Linux alone.";
        return Links("clang") || Links("gcc")
            ? null
            : "Native programs cannot be linked: install clang or gcc, and zlib1g-dev (Debian) or zlib-devel (Fedora).";
    }

    // What the publish would end with is tried at its beginning, so that the reason is found in a moment.
    private static bool Links(string linker)
    {
        try
        {
            string[] arguments = ["-shared", "-x", "c", "/dev/null", "-o", "/dev/null", "-lz"];
            using var process = Process.Start(new ProcessStartInfo(linker, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
