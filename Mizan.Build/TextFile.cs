using System.Text;

namespace Mizan.Build;

/// <summary>Generated files: UTF-8 without a mark, and touched only when they change, so that nothing behind them builds again.</summary>
internal static class TextFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file unless it says that already.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool Update(string path, string text)
    {
        if (Read(path) == text) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, Utf8);
        return true;
    }

    /// <summary>What a file says, whichever line ends a checkout gave it; null when there is none.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8).Replace("\r\n", "\n") : null;
}
