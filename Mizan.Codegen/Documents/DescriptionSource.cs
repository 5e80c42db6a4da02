using Mizan.Codegen.Terminal;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Codegen.Documents;

/// <summary>Finds descriptions where the command line says: in a file, in a compiled server, or piped in.</summary>
internal static class DescriptionSource
{
    /// <summary>What stands for what is piped in.</summary>
    public const string Piped = "-";

    /// <summary>How a command describes such an argument.</summary>
    public const string Help = "a mizan.kdl, a compiled server, or - for what is piped in";

    /// <exception cref="ToolException">There is no description there.</exception>
    public static async Task<IrDocument> ReadAsync(string path, ToolConsole console, CancellationToken cancellation)
    {
        var bytes = await ReadBytesAsync(path, console, cancellation);
        try
        {
            return IrReader.Read(IsAssembly(bytes) ? KdlReader.Read(TextOf(path, bytes)) : KdlReader.Read(bytes));
        }
        catch (KdlException mistake)
        {
            throw new ToolException($"{NameOf(path)}: {mistake.Message}");
        }
    }

    /// <summary>The text that the build left in a compiled server.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static async Task<string> ReadBuiltAsync(string path, ToolConsole console, CancellationToken cancellation) =>
        TextOf(path, await ReadBytesAsync(path, console, cancellation));

    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static async Task<byte[]> ReadBytesAsync(string path, ToolConsole console, CancellationToken cancellation)
    {
        if (path != Piped)
        {
            if (Directory.Exists(path)) throw new ToolException($"{path} is a folder; name the file in it, such as {IrDocument.FileName}");
            if (!File.Exists(path)) throw new ToolException($"there is no file {path}; build the server first, or name another");
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        using var bytes = new MemoryStream();
        // A read from the keyboard does not end by itself.
        await console.Input.CopyToAsync(bytes, cancellation).WaitAsync(cancellation);
        return bytes.ToArray();
    }

    private static string TextOf(string path, byte[] image)
    {
        using var stream = new MemoryStream(image);
        return AssemblyIr.Read(stream, out var mistake) ?? throw new ToolException($"{NameOf(path)} {mistake}");
    }

    private static string NameOf(string path) => path == Piped ? "what is piped in" : path;

    // Every executable image begins with these two letters, and no description does.
    private static bool IsAssembly(byte[] bytes) => bytes is [(byte)'M', (byte)'Z', ..];
}
