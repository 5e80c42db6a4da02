namespace Mizan.Tests.Browser;

/// <summary>Programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The full path of a program that the shell would find.</summary>
    public static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var names = OperatingSystem.IsWindows() ? (string[])[name + ".exe", name + ".cmd"] : [name];
        return folders.SelectMany(folder => names.Select(each => Path.Combine(folder, each))).FirstOrDefault(File.Exists);
    }
}
